import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 8456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toMessageSignatureBundle = toMessageSignatureBundle;
exports.toDSSEBundle = toDSSEBundle;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __nccwpck_require__(9654);
const bundle_1 = __nccwpck_require__(7742);
// Message signature bundle - $case: 'messageSignature'
function toMessageSignatureBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'messageSignature',
            messageSignature: {
                messageDigest: {
                    algorithm: protobuf_specs_1.HashAlgorithm.SHA2_256,
                    digest: options.digest,
                },
                signature: options.signature,
            },
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
// DSSE envelope bundle - $case: 'dsseEnvelope'
function toDSSEBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'dsseEnvelope',
            dsseEnvelope: toEnvelope(options),
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
function toEnvelope(options) {
    return {
        payloadType: options.artifactType,
        payload: options.artifact,
        signatures: [toSignature(options)],
    };
}
function toSignature(options) {
    return {
        keyid: options.keyHint || '',
        sig: options.signature,
    };
}
// Verification material
function toVerificationMaterial(options) {
    return {
        content: toKeyContent(options),
        tlogEntries: [],
        timestampVerificationData: { rfc3161Timestamps: [] },
    };
}
function toKeyContent(options) {
    if (options.certificate) {
        if (options.certificateChain) {
            return {
                $case: 'x509CertificateChain',
                x509CertificateChain: {
                    certificates: [{ rawBytes: options.certificate }],
                },
            };
        }
        else {
            return {
                $case: 'certificate',
                certificate: { rawBytes: options.certificate },
            };
        }
    }
    else {
        return {
            $case: 'publicKey',
            publicKey: {
                hint: options.keyHint || '',
            },
        };
    }
}


/***/ }),

/***/ 7742:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = void 0;
exports.isBundleWithCertificateChain = isBundleWithCertificateChain;
exports.isBundleWithPublicKey = isBundleWithPublicKey;
exports.isBundleWithMessageSignature = isBundleWithMessageSignature;
exports.isBundleWithDsseEnvelope = isBundleWithDsseEnvelope;
exports.BUNDLE_V01_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
exports.BUNDLE_V02_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
exports.BUNDLE_V03_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
// Type guards for bundle variants.
function isBundleWithCertificateChain(b) {
    return b.verificationMaterial.content.$case === 'x509CertificateChain';
}
function isBundleWithPublicKey(b) {
    return b.verificationMaterial.content.$case === 'publicKey';
}
function isBundleWithMessageSignature(b) {
    return b.content.$case === 'messageSignature';
}
function isBundleWithDsseEnvelope(b) {
    return b.content.$case === 'dsseEnvelope';
}


/***/ }),

/***/ 7714:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValidationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ValidationError extends Error {
    fields;
    constructor(message, fields) {
        super(message);
        this.fields = fields;
    }
}
exports.ValidationError = ValidationError;


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.Qe = exports.j = exports.ev = exports.vw = exports.yI = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.hj = exports.PR = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var build_1 = __nccwpck_require__(8456);
Object.defineProperty(exports, "PR", ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } }));
Object.defineProperty(exports, "hj", ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } }));
var bundle_1 = __nccwpck_require__(7742);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } });
var error_1 = __nccwpck_require__(7714);
Object.defineProperty(exports, "yI", ({ enumerable: true, get: function () { return error_1.ValidationError; } }));
var serialized_1 = __nccwpck_require__(3404);
Object.defineProperty(exports, "vw", ({ enumerable: true, get: function () { return serialized_1.bundleFromJSON; } }));
Object.defineProperty(exports, "ev", ({ enumerable: true, get: function () { return serialized_1.bundleToJSON; } }));
Object.defineProperty(exports, "j", ({ enumerable: true, get: function () { return serialized_1.envelopeFromJSON; } }));
Object.defineProperty(exports, "Qe", ({ enumerable: true, get: function () { return serialized_1.envelopeToJSON; } }));
var validate_1 = __nccwpck_require__(9352);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleLatest; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV01; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV02; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.isBundleV01; } });


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __nccwpck_require__(9654);
const bundle_1 = __nccwpck_require__(7742);
const validate_1 = __nccwpck_require__(9352);
const bundleFromJSON = (obj) => {
    const bundle = protobuf_specs_1.Bundle.fromJSON(obj);
    switch (bundle.mediaType) {
        case bundle_1.BUNDLE_V01_MEDIA_TYPE:
            (0, validate_1.assertBundleV01)(bundle);
            break;
        case bundle_1.BUNDLE_V02_MEDIA_TYPE:
            (0, validate_1.assertBundleV02)(bundle);
            break;
        default:
            (0, validate_1.assertBundleLatest)(bundle);
            break;
    }
    return bundle;
};
exports.bundleFromJSON = bundleFromJSON;
const bundleToJSON = (bundle) => {
    return protobuf_specs_1.Bundle.toJSON(bundle);
};
exports.bundleToJSON = bundleToJSON;
const envelopeFromJSON = (obj) => {
    return protobuf_specs_1.Envelope.fromJSON(obj);
};
exports.envelopeFromJSON = envelopeFromJSON;
const envelopeToJSON = (envelope) => {
    return protobuf_specs_1.Envelope.toJSON(envelope);
};
exports.envelopeToJSON = envelopeToJSON;


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertBundle = assertBundle;
exports.assertBundleV01 = assertBundleV01;
exports.isBundleV01 = isBundleV01;
exports.assertBundleV02 = assertBundleV02;
exports.assertBundleLatest = assertBundleLatest;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(7714);
// Performs basic validation of a Sigstore bundle to ensure that all required
// fields are populated. This is not a complete validation of the bundle, but
// rather a check that the bundle is in a valid state to be processed by the
// rest of the code.
function assertBundle(b) {
    const invalidValues = validateBundleBase(b);
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the v0.1 bundle format.
function assertBundleV01(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionPromise(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.1 bundle', invalidValues);
    }
}
// Type guard to determine if Bundle is a v0.1 bundle.
function isBundleV01(b) {
    try {
        assertBundleV01(b);
        return true;
    }
    catch (e) {
        return false;
    }
}
// Asserts that the given bundle conforms to the v0.2 bundle format.
function assertBundleV02(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.2 bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the newest (0.3) bundle format.
function assertBundleLatest(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    invalidValues.push(...validateNoCertificateChain(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
function validateBundleBase(b) {
    const invalidValues = [];
    // Media type validation
    if (b.mediaType === undefined ||
        (!b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\+json;version=\d\.\d/) &&
            !b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\.v\d\.\d\+json/))) {
        invalidValues.push('mediaType');
    }
    // Content-related validation
    if (b.content === undefined) {
        invalidValues.push('content');
    }
    else {
        switch (b.content.$case) {
            case 'messageSignature':
                if (b.content.messageSignature.messageDigest === undefined) {
                    invalidValues.push('content.messageSignature.messageDigest');
                }
                else {
                    if (b.content.messageSignature.messageDigest.digest.length === 0) {
                        invalidValues.push('content.messageSignature.messageDigest.digest');
                    }
                }
                if (b.content.messageSignature.signature.length === 0) {
                    invalidValues.push('content.messageSignature.signature');
                }
                break;
            case 'dsseEnvelope':
                if (b.content.dsseEnvelope.payload.length === 0) {
                    invalidValues.push('content.dsseEnvelope.payload');
                }
                if (b.content.dsseEnvelope.signatures.length !== 1) {
                    invalidValues.push('content.dsseEnvelope.signatures');
                }
                else {
                    if (b.content.dsseEnvelope.signatures[0].sig.length === 0) {
                        invalidValues.push('content.dsseEnvelope.signatures[0].sig');
                    }
                }
                break;
        }
    }
    // Verification material-related validation
    if (b.verificationMaterial === undefined) {
        invalidValues.push('verificationMaterial');
    }
    else {
        if (b.verificationMaterial.content === undefined) {
            invalidValues.push('verificationMaterial.content');
        }
        else {
            switch (b.verificationMaterial.content.$case) {
                case 'x509CertificateChain':
                    if (b.verificationMaterial.content.x509CertificateChain.certificates
                        .length === 0) {
                        invalidValues.push('verificationMaterial.content.x509CertificateChain.certificates');
                    }
                    b.verificationMaterial.content.x509CertificateChain.certificates.forEach((cert, i) => {
                        if (cert.rawBytes.length === 0) {
                            invalidValues.push(`verificationMaterial.content.x509CertificateChain.certificates[${i}].rawBytes`);
                        }
                    });
                    break;
                case 'certificate':
                    if (b.verificationMaterial.content.certificate.rawBytes.length === 0) {
                        invalidValues.push('verificationMaterial.content.certificate.rawBytes');
                    }
                    break;
            }
        }
        if (b.verificationMaterial.tlogEntries === undefined) {
            invalidValues.push('verificationMaterial.tlogEntries');
        }
        else {
            if (b.verificationMaterial.tlogEntries.length > 0) {
                b.verificationMaterial.tlogEntries.forEach((entry, i) => {
                    if (entry.logId === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].logId`);
                    }
                    if (entry.kindVersion === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].kindVersion`);
                    }
                });
            }
        }
    }
    return invalidValues;
}
// Necessary for V01 bundles
function validateInclusionPromise(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionPromise === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionPromise`);
            }
        });
    }
    return invalidValues;
}
// Necessary for V02 and later bundles
function validateInclusionProof(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionProof === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof`);
            }
            else {
                if (entry.inclusionProof.checkpoint === undefined) {
                    invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof.checkpoint`);
                }
            }
        });
    }
    return invalidValues;
}
// Necessary for V03 and later bundles
function validateNoCertificateChain(b) {
    const invalidValues = [];
    /* istanbul ignore next */
    if (b.verificationMaterial?.content?.$case === 'x509CertificateChain') {
        invalidValues.push('verificationMaterial.content.$case');
    }
    return invalidValues;
}


/***/ }),

/***/ 1121:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1TypeError = exports.ASN1ParseError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ASN1ParseError extends Error {
}
exports.ASN1ParseError = ASN1ParseError;
class ASN1TypeError extends Error {
}
exports.ASN1TypeError = ASN1TypeError;


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1Obj = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var obj_1 = __nccwpck_require__(990);
Object.defineProperty(exports, "ASN1Obj", ({ enumerable: true, get: function () { return obj_1.ASN1Obj; } }));


/***/ }),

/***/ 4243:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decodeLength = decodeLength;
exports.encodeLength = encodeLength;
const error_1 = __nccwpck_require__(1121);
// Decodes the length of a DER-encoded ANS.1 element from the supplied stream.
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-encoded-length-and-value-bytes
function decodeLength(stream) {
    const buf = stream.getUint8();
    // If the most significant bit is UNSET the length is just the value of the
    // byte.
    if ((buf & 0x80) === 0x00) {
        return buf;
    }
    // Otherwise, the lower 7 bits of the first byte indicate the number of bytes
    // that follow to encode the length.
    const byteCount = buf & 0x7f;
    // Ensure the encoded length can safely fit in a JS number.
    if (byteCount > 6) {
        throw new error_1.ASN1ParseError('length exceeds 6 byte limit');
    }
    // Iterate over the bytes that encode the length.
    let len = 0;
    for (let i = 0; i < byteCount; i++) {
        const byte = stream.getUint8();
        // The first byte of a multi-byte length must not be zero; a leading zero
        // means the length could have been encoded in fewer bytes (non-minimal).
        if (i === 0 && byte === 0x00) {
            throw new error_1.ASN1ParseError('non-minimal length encoding');
        }
        len = len * 256 + byte;
    }
    // This is a valid ASN.1 length encoding, but we don't support it.
    if (len === 0) {
        throw new error_1.ASN1ParseError('indefinite length encoding not supported');
    }
    // Lengths less than 128 must use the short form; rejecting them here ensures
    // the encoding is minimal (strict DER).
    if (len < 128) {
        throw new error_1.ASN1ParseError('non-minimal length encoding');
    }
    return len;
}
// Translates the supplied value to a DER-encoded length.
function encodeLength(len) {
    if (len < 128) {
        return Buffer.from([len]);
    }
    // Bitwise operations on large numbers are not supported in JS, so we need to
    // use BigInts.
    let val = BigInt(len);
    const bytes = [];
    while (val > 0n) {
        bytes.unshift(Number(val & 255n));
        val = val >> 8n;
    }
    return Buffer.from([0x80 | bytes.length, ...bytes]);
}


/***/ }),

/***/ 990:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1Obj = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const stream_1 = __nccwpck_require__(1673);
const error_1 = __nccwpck_require__(1121);
const length_1 = __nccwpck_require__(4243);
const parse_1 = __nccwpck_require__(1044);
const tag_1 = __nccwpck_require__(9343);
class ASN1Obj {
    tag;
    subs;
    value;
    constructor(tag, value, subs) {
        this.tag = tag;
        this.value = value;
        this.subs = subs;
    }
    // Constructs an ASN.1 object from a Buffer of DER-encoded bytes.
    static parseBuffer(buf) {
        const stream = new stream_1.ByteStream(buf);
        const obj = parseStream(stream);
        // Ensure the entire buffer was consumed; trailing data after the top-level
        // object indicates a malformed (or maliciously padded) encoding.
        if (stream.position !== stream.length) {
            throw new error_1.ASN1ParseError('invalid trailing data');
        }
        return obj;
    }
    toDER() {
        const valueStream = new stream_1.ByteStream();
        if (this.subs.length > 0) {
            for (const sub of this.subs) {
                valueStream.appendView(sub.toDER());
            }
        }
        else {
            valueStream.appendView(this.value);
        }
        const value = valueStream.buffer;
        // Concat tag/length/value
        const obj = new stream_1.ByteStream();
        obj.appendChar(this.tag.toDER());
        obj.appendView((0, length_1.encodeLength)(value.length));
        obj.appendView(value);
        return obj.buffer;
    }
    /////////////////////////////////////////////////////////////////////////////
    // Convenience methods for parsing ASN.1 primitives into JS types
    // Returns the ASN.1 object's value as a boolean. Throws an error if the
    // object is not a boolean.
    toBoolean() {
        if (!this.tag.isBoolean()) {
            throw new error_1.ASN1TypeError('not a boolean');
        }
        return (0, parse_1.parseBoolean)(this.value);
    }
    // Returns the ASN.1 object's value as a BigInt. Throws an error if the
    // object is not an integer.
    toInteger() {
        if (!this.tag.isInteger()) {
            throw new error_1.ASN1TypeError('not an integer');
        }
        return (0, parse_1.parseInteger)(this.value);
    }
    // Returns the ASN.1 object's value as an OID string. Throws an error if the
    // object is not an OID.
    toOID() {
        if (!this.tag.isOID()) {
            throw new error_1.ASN1TypeError('not an OID');
        }
        return (0, parse_1.parseOID)(this.value);
    }
    // Returns the ASN.1 object's value as a Date. Throws an error if the object
    // is not either a UTCTime or a GeneralizedTime.
    toDate() {
        switch (true) {
            case this.tag.isUTCTime():
                return (0, parse_1.parseTime)(this.value, true);
            case this.tag.isGeneralizedTime():
                return (0, parse_1.parseTime)(this.value, false);
            default:
                throw new error_1.ASN1TypeError('not a date');
        }
    }
    // Returns the ASN.1 object's value as a number[] where each number is the
    // value of a bit in the bit string. Throws an error if the object is not a
    // bit string.
    toBitString() {
        if (!this.tag.isBitString()) {
            throw new error_1.ASN1TypeError('not a bit string');
        }
        return (0, parse_1.parseBitString)(this.value);
    }
}
exports.ASN1Obj = ASN1Obj;
/////////////////////////////////////////////////////////////////////////////
// Internal stream parsing functions
// Maximum nesting depth for parsed ASN.1 objects. Bounds the mutual recursion
// between parseStream and collectSubs so that deeply nested DER cannot exhaust
// the call stack (denial of service).
const MAX_DEPTH = 100;
function parseStream(stream, depth = 0) {
    if (depth > MAX_DEPTH) {
        throw new error_1.ASN1ParseError('maximum nesting depth exceeded');
    }
    // Parse tag, length, and value from stream
    const tag = new tag_1.ASN1Tag(stream.getUint8());
    const len = (0, length_1.decodeLength)(stream);
    const value = stream.slice(stream.position, len);
    const start = stream.position;
    let subs = [];
    // If the object is constructed, parse its children. Sometimes, children
    // are embedded in OCTESTRING objects, so we need to check those
    // for children as well.
    if (tag.constructed) {
        subs = collectSubs(stream, len, depth);
    }
    else if (tag.isOctetString()) {
        // Attempt to parse children of OCTETSTRING objects. If anything fails,
        // assume the object is not constructed and treat as primitive. This is
        // intentional: it transparently unwraps DER content embedded in an OCTET
        // STRING (e.g. X.509 extnValue, CMS eContent). The error is swallowed
        // because a parse failure simply means the bytes are an opaque primitive
        // value rather than a nested structure.
        try {
            subs = collectSubs(stream, len, depth);
        }
        catch (e) {
            // Fail silently and treat as primitive
        }
    }
    // If there are no children, move stream cursor to the end of the object
    if (subs.length === 0) {
        stream.seek(start + len);
    }
    return new ASN1Obj(tag, value, subs);
}
function collectSubs(stream, len, depth) {
    // Calculate end of object content
    const end = stream.position + len;
    // Make sure there are enough bytes left in the stream. This should never
    // happen, cause it'll get caught when the stream is sliced in parseStream.
    // Leaving as an extra check just in case.
    /* istanbul ignore if */
    if (end > stream.length) {
        throw new error_1.ASN1ParseError('invalid length');
    }
    // Parse all children
    const subs = [];
    while (stream.position < end) {
        subs.push(parseStream(stream, depth + 1));
    }
    // When we're done parsing children, we should be at the end of the object
    if (stream.position !== end) {
        throw new error_1.ASN1ParseError('invalid length');
    }
    return subs;
}


/***/ }),

/***/ 1044:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseInteger = parseInteger;
exports.parseStringASCII = parseStringASCII;
exports.parseTime = parseTime;
exports.parseOID = parseOID;
exports.parseBoolean = parseBoolean;
exports.parseBitString = parseBitString;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(1121);
const RE_TIME_SHORT_YEAR = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{3})?Z$/;
const RE_TIME_LONG_YEAR = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{3})?Z$/;
// Parse a BigInt from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-integer
function parseInteger(buf) {
    let pos = 0;
    const end = buf.length;
    let val = buf[pos];
    const neg = val > 0x7f;
    // Consume any padding bytes
    const pad = neg ? 0xff : 0x00;
    while (val == pad && ++pos < end) {
        val = buf[pos];
    }
    // Calculate remaining bytes to read
    const len = end - pos;
    if (len === 0)
        return BigInt(neg ? -1 : 0);
    // Handle two's complement for negative numbers
    val = neg ? val - 256 : val;
    // Parse remaining bytes
    let n = BigInt(val);
    for (let i = pos + 1; i < end; ++i) {
        n = n * BigInt(256) + BigInt(buf[i]);
    }
    return n;
}
// Parse an ASCII string from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-basic-types#boolean
function parseStringASCII(buf) {
    return buf.toString('ascii');
}
// Parse a Date from the DER-encoded buffer
// https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5.1
function parseTime(buf, shortYear) {
    const timeStr = parseStringASCII(buf);
    // Parse the time string into matches - captured groups start at index 1
    const m = shortYear
        ? RE_TIME_SHORT_YEAR.exec(timeStr)
        : RE_TIME_LONG_YEAR.exec(timeStr);
    if (!m) {
        throw new Error('invalid time');
    }
    // Translate dates with a 2-digit year to 4 digits per the spec
    if (shortYear) {
        let year = Number(m[1]);
        year += year >= 50 ? 1900 : 2000;
        m[1] = year.toString();
    }
    // Translate to ISO8601 format and parse
    return new Date(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}Z`);
}
// Parse an OID from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-object-identifier
function parseOID(buf) {
    let pos = 0;
    const end = buf.length;
    // Consume first byte which encodes the first two OID components
    let n = buf[pos++];
    const first = Math.floor(n / 40);
    const second = n % 40;
    let oid = `${first}.${second}`;
    // Consume remaining bytes. Use a BigInt accumulator so that arcs which
    // exceed 32 bits are not silently truncated (a truncated arc could be made
    // to collide with a trusted OID).
    let val = 0n;
    for (; pos < end; ++pos) {
        n = buf[pos];
        val = (val << 7n) + BigInt(n & 0x7f);
        // If the left-most bit is NOT set, then this is the last byte in the
        // sequence and we can add the value to the OID and reset the accumulator
        if ((n & 0x80) === 0) {
            oid += `.${val}`;
            val = 0n;
        }
    }
    return oid;
}
// Parse a boolean from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-basic-types#boolean
function parseBoolean(buf) {
    // DER requires a BOOLEAN to be a single byte that is either 0x00 (false) or
    // 0xff (true). Reject any other (non-canonical) encoding.
    if (buf.length !== 1) {
        throw new error_1.ASN1ParseError('invalid boolean');
    }
    switch (buf[0]) {
        case 0x00:
            return false;
        case 0xff:
            return true;
        default:
            throw new error_1.ASN1ParseError('invalid boolean');
    }
}
// Parse a bit string from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-bit-string
function parseBitString(buf) {
    // First byte tell us how many unused bits are in the last byte
    const unused = buf[0];
    // The number of unused bits must be in the range 0-7.
    if (unused > 7) {
        throw new error_1.ASN1ParseError('invalid bit string');
    }
    const start = 1;
    const end = buf.length;
    const bits = [];
    for (let i = start; i < end; ++i) {
        const byte = buf[i];
        // The skip value is only used for the last byte
        const skip = i === end - 1 ? unused : 0;
        // Iterate over each bit in the byte (most significant first)
        for (let j = 7; j >= skip; --j) {
            // Read the bit and add it to the bit string
            bits.push((byte >> j) & 0x01);
        }
    }
    return bits;
}


/***/ }),

/***/ 9343:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1Tag = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(1121);
const UNIVERSAL_TAG = {
    BOOLEAN: 0x01,
    INTEGER: 0x02,
    BIT_STRING: 0x03,
    OCTET_STRING: 0x04,
    OBJECT_IDENTIFIER: 0x06,
    SEQUENCE: 0x10,
    SET: 0x11,
    PRINTABLE_STRING: 0x13,
    UTC_TIME: 0x17,
    GENERALIZED_TIME: 0x18,
};
const TAG_CLASS = {
    UNIVERSAL: 0x00,
    APPLICATION: 0x01,
    CONTEXT_SPECIFIC: 0x02,
    PRIVATE: 0x03,
};
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-encoded-tag-bytes
class ASN1Tag {
    number;
    constructed;
    class;
    constructor(enc) {
        // Bits 0 through 4 are the tag number
        this.number = enc & 0x1f;
        // Bit 5 is the constructed bit
        this.constructed = (enc & 0x20) === 0x20;
        // Bit 6 & 7 are the class
        this.class = enc >> 6;
        if (this.number === 0x1f) {
            throw new error_1.ASN1ParseError('long form tags not supported');
        }
        if (this.class === TAG_CLASS.UNIVERSAL && this.number === 0x00) {
            throw new error_1.ASN1ParseError('unsupported tag 0x00');
        }
    }
    isUniversal() {
        return this.class === TAG_CLASS.UNIVERSAL;
    }
    isContextSpecific(num) {
        const res = this.class === TAG_CLASS.CONTEXT_SPECIFIC;
        return num !== undefined ? res && this.number === num : res;
    }
    isBoolean() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.BOOLEAN;
    }
    isInteger() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.INTEGER;
    }
    isBitString() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.BIT_STRING;
    }
    isOctetString() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.OCTET_STRING;
    }
    isOID() {
        return (this.isUniversal() && this.number === UNIVERSAL_TAG.OBJECT_IDENTIFIER);
    }
    isUTCTime() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.UTC_TIME;
    }
    isGeneralizedTime() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.GENERALIZED_TIME;
    }
    toDER() {
        return this.number | (this.constructed ? 0x20 : 0x00) | (this.class << 6);
    }
}
exports.ASN1Tag = ASN1Tag;


/***/ }),

/***/ 9368:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createPublicKey = createPublicKey;
exports.digest = digest;
exports.verify = verify;
exports.bufferEqual = bufferEqual;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const crypto_1 = __importDefault(__nccwpck_require__(6982));
function createPublicKey(key, type = 'spki') {
    if (typeof key === 'string') {
        if (key.startsWith('-----')) {
            return crypto_1.default.createPublicKey(key);
        }
        else {
            return crypto_1.default.createPublicKey({
                key: Buffer.from(key, 'base64'),
                format: 'der',
                type: type,
            });
        }
    }
    else {
        return crypto_1.default.createPublicKey({ key, format: 'der', type: type });
    }
}
function digest(algorithm, ...data) {
    const hash = crypto_1.default.createHash(algorithm);
    for (const d of data) {
        hash.update(d);
    }
    return hash.digest();
}
function verify(data, key, signature, algorithm) {
    // The try/catch is to work around an issue in Node 14.x where verify throws
    // an error in some scenarios if the signature is invalid.
    try {
        return crypto_1.default.verify(algorithm, data, key, signature);
    }
    catch (e) {
        /* istanbul ignore next */
        return false;
    }
}
function bufferEqual(a, b) {
    try {
        return crypto_1.default.timingSafeEqual(a, b);
    }
    catch {
        /* istanbul ignore next */
        return false;
    }
}


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.preAuthEncoding = preAuthEncoding;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const PAE_PREFIX = 'DSSEv1';
// DSSE Pre-Authentication Encoding
function preAuthEncoding(payloadType, payload) {
    const typeBytes = Buffer.from(payloadType, 'utf-8');
    return Buffer.concat([
        Buffer.from(`${PAE_PREFIX} ${typeBytes.length} `, 'ascii'),
        typeBytes,
        Buffer.from(` ${payload.length} `, 'ascii'),
        payload,
    ]);
}


/***/ }),

/***/ 2788:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.base64Encode = base64Encode;
exports.base64Decode = base64Decode;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const BASE64_ENCODING = 'base64';
const UTF8_ENCODING = 'utf-8';
function base64Encode(str) {
    return Buffer.from(str, UTF8_ENCODING).toString(BASE64_ENCODING);
}
function base64Decode(str) {
    return Buffer.from(str, BASE64_ENCODING).toString(UTF8_ENCODING);
}


/***/ }),

/***/ 3917:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509SCTExtension = exports.X509Certificate = exports.EXTENSION_OID_SCT = exports.ByteStream = exports.RFC3161Timestamp = exports.pem = exports.json = exports.encoding = exports.dsse = exports.crypto = exports.ASN1Obj = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var asn1_1 = __nccwpck_require__(6027);
Object.defineProperty(exports, "ASN1Obj", ({ enumerable: true, get: function () { return asn1_1.ASN1Obj; } }));
exports.crypto = __importStar(__nccwpck_require__(9368));
exports.dsse = __importStar(__nccwpck_require__(9032));
exports.encoding = __importStar(__nccwpck_require__(2788));
exports.json = __importStar(__nccwpck_require__(3327));
exports.pem = __importStar(__nccwpck_require__(1055));
var rfc3161_1 = __nccwpck_require__(994);
Object.defineProperty(exports, "RFC3161Timestamp", ({ enumerable: true, get: function () { return rfc3161_1.RFC3161Timestamp; } }));
var stream_1 = __nccwpck_require__(1673);
Object.defineProperty(exports, "ByteStream", ({ enumerable: true, get: function () { return stream_1.ByteStream; } }));
var x509_1 = __nccwpck_require__(9358);
Object.defineProperty(exports, "EXTENSION_OID_SCT", ({ enumerable: true, get: function () { return x509_1.EXTENSION_OID_SCT; } }));
Object.defineProperty(exports, "X509Certificate", ({ enumerable: true, get: function () { return x509_1.X509Certificate; } }));
Object.defineProperty(exports, "X509SCTExtension", ({ enumerable: true, get: function () { return x509_1.X509SCTExtension; } }));


/***/ }),

/***/ 3327:
/***/ ((__unused_webpack_module, exports) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.canonicalize = canonicalize;
// JSON canonicalization per https://github.com/cyberphone/json-canonicalization
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function canonicalize(object) {
    let buffer = '';
    if (object === null || typeof object !== 'object' || object.toJSON != null) {
        // Primitives or toJSONable objects
        buffer += JSON.stringify(object);
    }
    else if (Array.isArray(object)) {
        // Array - maintain element order
        buffer += '[';
        let first = true;
        object.forEach((element) => {
            if (!first) {
                buffer += ',';
            }
            first = false;
            // recursive call
            buffer += canonicalize(element);
        });
        buffer += ']';
    }
    else {
        // Object - Sort properties before serializing
        buffer += '{';
        let first = true;
        Object.keys(object)
            .sort()
            .forEach((property) => {
            if (!first) {
                buffer += ',';
            }
            first = false;
            buffer += JSON.stringify(property);
            buffer += ':';
            // recursive call
            buffer += canonicalize(object[property]);
        });
        buffer += '}';
    }
    return buffer;
}


/***/ }),

/***/ 1817:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SHA2_HASH_ALGOS = exports.RSA_SIGNATURE_ALGOS = exports.ECDSA_SIGNATURE_ALGOS = void 0;
exports.ECDSA_SIGNATURE_ALGOS = {
    '1.2.840.10045.4.3.1': 'sha224',
    '1.2.840.10045.4.3.2': 'sha256',
    '1.2.840.10045.4.3.3': 'sha384',
    '1.2.840.10045.4.3.4': 'sha512',
};
exports.RSA_SIGNATURE_ALGOS = {
    '1.2.840.113549.1.1.14': 'sha224',
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};
exports.SHA2_HASH_ALGOS = {
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
};


/***/ }),

/***/ 1055:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toDER = toDER;
exports.fromDER = fromDER;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const PEM_HEADER = /-----BEGIN (.*)-----/;
const PEM_FOOTER = /-----END (.*)-----/;
function toDER(certificate) {
    let der = '';
    certificate.split('\n').forEach((line) => {
        if (line.match(PEM_HEADER) || line.match(PEM_FOOTER)) {
            return;
        }
        der += line;
    });
    return Buffer.from(der, 'base64');
}
// Translates a DER-encoded buffer into a PEM-encoded string. Standard PEM
// encoding dictates that each certificate should have a trailing newline after
// the footer.
function fromDER(certificate, type = 'CERTIFICATE') {
    // Base64-encode the certificate.
    const der = certificate.toString('base64');
    // Split the certificate into lines of 64 characters.
    const lines = der.match(/.{1,64}/g) || '';
    return [`-----BEGIN ${type}-----`, ...lines, `-----END ${type}-----`]
        .join('\n')
        .concat('\n');
}


/***/ }),

/***/ 7512:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RFC3161TimestampVerificationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class RFC3161TimestampVerificationError extends Error {
}
exports.RFC3161TimestampVerificationError = RFC3161TimestampVerificationError;


/***/ }),

/***/ 994:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RFC3161Timestamp = void 0;
var timestamp_1 = __nccwpck_require__(2714);
Object.defineProperty(exports, "RFC3161Timestamp", ({ enumerable: true, get: function () { return timestamp_1.RFC3161Timestamp; } }));


/***/ }),

/***/ 2714:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RFC3161Timestamp = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const asn1_1 = __nccwpck_require__(6027);
const crypto = __importStar(__nccwpck_require__(9368));
const oid_1 = __nccwpck_require__(1817);
const error_1 = __nccwpck_require__(7512);
const tstinfo_1 = __nccwpck_require__(2925);
const OID_PKCS9_CONTENT_TYPE_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_PKCS9_CONTENT_TYPE_TSTINFO = '1.2.840.113549.1.9.16.1.4';
const OID_PKCS9_MESSAGE_DIGEST_KEY = '1.2.840.113549.1.9.4';
class RFC3161Timestamp {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    static parse(der) {
        const asn1 = asn1_1.ASN1Obj.parseBuffer(der);
        return new RFC3161Timestamp(asn1);
    }
    get status() {
        return this.pkiStatusInfoObj.subs[0].toInteger();
    }
    get contentType() {
        return this.contentTypeObj.toOID();
    }
    get eContentType() {
        return this.eContentTypeObj.toOID();
    }
    get signingTime() {
        return this.tstInfo.genTime;
    }
    get signerIssuer() {
        return this.signerSidObj.subs[0].value;
    }
    get signerSerialNumber() {
        return this.signerSidObj.subs[1].value;
    }
    get signerDigestAlgorithm() {
        const oid = this.signerDigestAlgorithmObj.subs[0].toOID();
        return oid_1.SHA2_HASH_ALGOS[oid];
    }
    get signatureAlgorithm() {
        const oid = this.signatureAlgorithmObj.subs[0].toOID();
        return oid_1.ECDSA_SIGNATURE_ALGOS[oid];
    }
    get signatureValue() {
        return this.signatureValueObj.value;
    }
    get tstInfo() {
        // Need to unpack tstInfo from an OCTET STRING
        return new tstinfo_1.TSTInfo(this.eContentObj.subs[0].subs[0]);
    }
    verify(data, publicKey) {
        if (!this.timeStampTokenObj) {
            throw new error_1.RFC3161TimestampVerificationError('timeStampToken is missing');
        }
        // Check for expected ContentInfo content type
        if (this.contentType !== OID_PKCS9_CONTENT_TYPE_SIGNED_DATA) {
            throw new error_1.RFC3161TimestampVerificationError(`incorrect content type: ${this.contentType}`);
        }
        // Check for expected encapsulated content type
        if (this.eContentType !== OID_PKCS9_CONTENT_TYPE_TSTINFO) {
            throw new error_1.RFC3161TimestampVerificationError(`incorrect encapsulated content type: ${this.eContentType}`);
        }
        // Check that the tstInfo references the correct artifact
        this.tstInfo.verify(data);
        // Check that the signed message digest matches the tstInfo
        this.verifyMessageDigest();
        // Check that the signature is valid for the signed attributes
        this.verifySignature(publicKey);
    }
    verifyMessageDigest() {
        // Check that the tstInfo matches the signed data
        const tstInfoDigest = crypto.digest(this.signerDigestAlgorithm, this.tstInfo.raw);
        const expectedDigest = this.messageDigestAttributeObj.subs[1].subs[0].value;
        if (!crypto.bufferEqual(tstInfoDigest, expectedDigest)) {
            throw new error_1.RFC3161TimestampVerificationError('signed data does not match tstInfo');
        }
    }
    verifySignature(key) {
        // Encode the signed attributes for verification
        const signedAttrs = this.signedAttrsObj.toDER();
        signedAttrs[0] = 0x31; // Change context-specific tag to SET
        // Check that the signature is valid for the signed attributes
        const verified = crypto.verify(signedAttrs, key, this.signatureValue, this.signatureAlgorithm);
        if (!verified) {
            throw new error_1.RFC3161TimestampVerificationError('signature verification failed');
        }
    }
    // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
    get pkiStatusInfoObj() {
        // pkiStatusInfo is the first element of the timestamp response sequence
        return this.root.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
    get timeStampTokenObj() {
        // timeStampToken is the first element of the timestamp response sequence
        return this.root.subs[1];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-3
    get contentTypeObj() {
        return this.timeStampTokenObj.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc5652#section-3
    get signedDataObj() {
        const obj = this.timeStampTokenObj.subs.find((sub) => sub.tag.isContextSpecific(0x00));
        return obj.subs[0];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.1
    get encapContentInfoObj() {
        return this.signedDataObj.subs[2];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.1
    get signerInfosObj() {
        // SignerInfos is the last element of the signed data sequence
        const sd = this.signedDataObj;
        return sd.subs[sd.subs.length - 1];
    }
    // https://www.rfc-editor.org/rfc/rfc5652#section-5.1
    get signerInfoObj() {
        // Only supporting one signer
        return this.signerInfosObj.subs[0];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.2
    get eContentTypeObj() {
        return this.encapContentInfoObj.subs[0];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.2
    get eContentObj() {
        return this.encapContentInfoObj.subs[1];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signedAttrsObj() {
        const signedAttrs = this.signerInfoObj.subs.find((sub) => sub.tag.isContextSpecific(0x00));
        return signedAttrs;
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get messageDigestAttributeObj() {
        const messageDigest = this.signedAttrsObj.subs.find((sub) => sub.subs[0].tag.isOID() &&
            sub.subs[0].toOID() === OID_PKCS9_MESSAGE_DIGEST_KEY);
        return messageDigest;
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signerSidObj() {
        return this.signerInfoObj.subs[1];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signerDigestAlgorithmObj() {
        // Signature is the 2nd element of the signerInfoObj object
        return this.signerInfoObj.subs[2];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signatureAlgorithmObj() {
        // Signature is the 4th element of the signerInfoObj object
        return this.signerInfoObj.subs[4];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signatureValueObj() {
        // Signature is the 6th element of the signerInfoObj object
        return this.signerInfoObj.subs[5];
    }
}
exports.RFC3161Timestamp = RFC3161Timestamp;


/***/ }),

/***/ 2925:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TSTInfo = void 0;
const crypto = __importStar(__nccwpck_require__(9368));
const oid_1 = __nccwpck_require__(1817);
const error_1 = __nccwpck_require__(7512);
class TSTInfo {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    get version() {
        return this.root.subs[0].toInteger();
    }
    get genTime() {
        return this.root.subs[4].toDate();
    }
    get messageImprintHashAlgorithm() {
        const oid = this.messageImprintObj.subs[0].subs[0].toOID();
        return oid_1.SHA2_HASH_ALGOS[oid];
    }
    get messageImprintHashedMessage() {
        return this.messageImprintObj.subs[1].value;
    }
    get raw() {
        return this.root.toDER();
    }
    verify(data) {
        const digest = crypto.digest(this.messageImprintHashAlgorithm, data);
        if (!crypto.bufferEqual(digest, this.messageImprintHashedMessage)) {
            throw new error_1.RFC3161TimestampVerificationError('message imprint does not match artifact');
        }
    }
    // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
    get messageImprintObj() {
        return this.root.subs[2];
    }
}
exports.TSTInfo = TSTInfo;


/***/ }),

/***/ 1673:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ByteStream = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class StreamError extends Error {
}
class ByteStream {
    static BLOCK_SIZE = 1024;
    buf;
    view;
    start = 0;
    constructor(buffer) {
        if (buffer) {
            this.buf = buffer;
            this.view = Buffer.from(buffer);
        }
        else {
            this.buf = Buffer.alloc(0);
            this.view = Buffer.from(this.buf);
        }
    }
    get buffer() {
        return this.view.subarray(0, this.start);
    }
    get length() {
        return this.view.byteLength;
    }
    get position() {
        return this.start;
    }
    seek(position) {
        this.start = position;
    }
    // Returns a Buffer containing the specified number of bytes starting at the
    // given start position.
    slice(start, len) {
        const end = start + len;
        if (end > this.length) {
            throw new StreamError('request past end of buffer');
        }
        return this.view.subarray(start, end);
    }
    appendChar(char) {
        this.ensureCapacity(1);
        this.view[this.start] = char;
        this.start += 1;
    }
    appendUint16(num) {
        this.ensureCapacity(2);
        const value = new Uint16Array([num]);
        const view = new Uint8Array(value.buffer);
        this.view[this.start] = view[1];
        this.view[this.start + 1] = view[0];
        this.start += 2;
    }
    appendUint24(num) {
        this.ensureCapacity(3);
        const value = new Uint32Array([num]);
        const view = new Uint8Array(value.buffer);
        this.view[this.start] = view[2];
        this.view[this.start + 1] = view[1];
        this.view[this.start + 2] = view[0];
        this.start += 3;
    }
    appendView(view) {
        this.ensureCapacity(view.length);
        this.view.set(view, this.start);
        this.start += view.length;
    }
    getBlock(size) {
        if (size <= 0) {
            return Buffer.alloc(0);
        }
        if (this.start + size > this.view.length) {
            throw new Error('request past end of buffer');
        }
        const result = this.view.subarray(this.start, this.start + size);
        this.start += size;
        return result;
    }
    getUint8() {
        return this.getBlock(1)[0];
    }
    getUint16() {
        const block = this.getBlock(2);
        return (block[0] << 8) | block[1];
    }
    ensureCapacity(size) {
        if (this.start + size > this.view.byteLength) {
            const blockSize = ByteStream.BLOCK_SIZE + (size > ByteStream.BLOCK_SIZE ? size : 0);
            this.realloc(this.view.byteLength + blockSize);
        }
    }
    realloc(size) {
        const newArray = Buffer.alloc(size);
        const newView = Buffer.from(newArray);
        // Copy the old buffer into the new one
        newView.set(this.view);
        this.buf = newArray;
        this.view = newView;
    }
}
exports.ByteStream = ByteStream;


/***/ }),

/***/ 3566:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509Certificate = exports.EXTENSION_OID_SCT = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const asn1_1 = __nccwpck_require__(6027);
const crypto = __importStar(__nccwpck_require__(9368));
const oid_1 = __nccwpck_require__(1817);
const pem = __importStar(__nccwpck_require__(1055));
const ext_1 = __nccwpck_require__(6389);
const EXTENSION_OID_SUBJECT_KEY_ID = '2.5.29.14';
const EXTENSION_OID_KEY_USAGE = '2.5.29.15';
const EXTENSION_OID_SUBJECT_ALT_NAME = '2.5.29.17';
const EXTENSION_OID_BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENSION_OID_AUTHORITY_KEY_ID = '2.5.29.35';
exports.EXTENSION_OID_SCT = '1.3.6.1.4.1.11129.2.4.2';
class X509Certificate {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    static parse(cert) {
        const der = typeof cert === 'string' ? pem.toDER(cert) : cert;
        const asn1 = asn1_1.ASN1Obj.parseBuffer(der);
        return new X509Certificate(asn1);
    }
    get tbsCertificate() {
        return this.tbsCertificateObj;
    }
    get version() {
        // version number is the first element of the version context specific tag
        const ver = this.versionObj.subs[0].toInteger();
        return `v${(ver + BigInt(1)).toString()}`;
    }
    get serialNumber() {
        return this.serialNumberObj.value;
    }
    get notBefore() {
        // notBefore is the first element of the validity sequence
        return this.validityObj.subs[0].toDate();
    }
    get notAfter() {
        // notAfter is the second element of the validity sequence
        return this.validityObj.subs[1].toDate();
    }
    get issuer() {
        return this.issuerObj.value;
    }
    get subject() {
        return this.subjectObj.value;
    }
    get publicKey() {
        return this.subjectPublicKeyInfoObj.toDER();
    }
    get signatureAlgorithm() {
        const oid = this.signatureAlgorithmObj.subs[0].toOID();
        if (oid_1.RSA_SIGNATURE_ALGOS[oid]) {
            return oid_1.RSA_SIGNATURE_ALGOS[oid];
        }
        return oid_1.ECDSA_SIGNATURE_ALGOS[oid];
    }
    get signatureValue() {
        // Signature value is a bit string, so we need to skip the first byte
        return this.signatureValueObj.value.subarray(1);
    }
    get subjectAltName() {
        const ext = this.extSubjectAltName;
        return ext?.uri || /* istanbul ignore next */ ext?.rfc822Name;
    }
    get extensions() {
        // The extension list is the first (and only) element of the extensions
        // context specific tag
        /* istanbul ignore next */
        const extSeq = this.extensionsObj?.subs[0];
        /* istanbul ignore next */
        return extSeq?.subs || [];
    }
    get extKeyUsage() {
        const ext = this.findExtension(EXTENSION_OID_KEY_USAGE);
        return ext ? new ext_1.X509KeyUsageExtension(ext) : undefined;
    }
    get extBasicConstraints() {
        const ext = this.findExtension(EXTENSION_OID_BASIC_CONSTRAINTS);
        return ext ? new ext_1.X509BasicConstraintsExtension(ext) : undefined;
    }
    get extSubjectAltName() {
        const ext = this.findExtension(EXTENSION_OID_SUBJECT_ALT_NAME);
        return ext ? new ext_1.X509SubjectAlternativeNameExtension(ext) : undefined;
    }
    get extAuthorityKeyID() {
        const ext = this.findExtension(EXTENSION_OID_AUTHORITY_KEY_ID);
        return ext ? new ext_1.X509AuthorityKeyIDExtension(ext) : undefined;
    }
    get extSubjectKeyID() {
        const ext = this.findExtension(EXTENSION_OID_SUBJECT_KEY_ID);
        return ext
            ? new ext_1.X509SubjectKeyIDExtension(ext)
            : /* istanbul ignore next */ undefined;
    }
    get extSCT() {
        const ext = this.findExtension(exports.EXTENSION_OID_SCT);
        return ext ? new ext_1.X509SCTExtension(ext) : undefined;
    }
    get isCA() {
        const ca = this.extBasicConstraints?.isCA || false;
        // If the KeyUsage extension is present, keyCertSign must be set
        /* istanbul ignore else */
        if (this.extKeyUsage) {
            return ca && this.extKeyUsage.keyCertSign;
        }
        // TODO: test coverage for this case
        /* istanbul ignore next */
        return ca;
    }
    extension(oid) {
        const ext = this.findExtension(oid);
        return ext ? new ext_1.X509Extension(ext) : undefined;
    }
    verify(issuerCertificate) {
        // Use the issuer's public key if provided, otherwise use the subject's
        const publicKey = issuerCertificate?.publicKey || this.publicKey;
        const key = crypto.createPublicKey(publicKey);
        return crypto.verify(this.tbsCertificate.toDER(), key, this.signatureValue, this.signatureAlgorithm);
    }
    validForDate(date) {
        return this.notBefore <= date && date <= this.notAfter;
    }
    equals(other) {
        return this.root.toDER().equals(other.root.toDER());
    }
    // Creates a copy of the certificate with a new buffer
    clone() {
        const der = this.root.toDER();
        const clone = Buffer.alloc(der.length);
        der.copy(clone);
        return X509Certificate.parse(clone);
    }
    findExtension(oid) {
        // Find the extension with the given OID. The OID will always be the first
        // element of the extension sequence
        return this.extensions.find((ext) => ext.subs[0].toOID() === oid);
    }
    /////////////////////////////////////////////////////////////////////////////
    // The following properties use the documented x509 structure to locate the
    // desired ASN.1 object
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.1
    get tbsCertificateObj() {
        // tbsCertificate is the first element of the certificate sequence
        return this.root.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.2
    get signatureAlgorithmObj() {
        // signatureAlgorithm is the second element of the certificate sequence
        return this.root.subs[1];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.3
    get signatureValueObj() {
        // signatureValue is the third element of the certificate sequence
        return this.root.subs[2];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.1
    get versionObj() {
        // version is the first element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2
    get serialNumberObj() {
        // serialNumber is the second element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[1];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.4
    get issuerObj() {
        // issuer is the fourth element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[3];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
    get validityObj() {
        // version is the fifth element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[4];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.6
    get subjectObj() {
        // subject is the sixth element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[5];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7
    get subjectPublicKeyInfoObj() {
        // subjectPublicKeyInfo is the seventh element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[6];
    }
    // Extensions can't be located by index because their position varies. Instead,
    // we need to find the extensions context specific tag
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.9
    get extensionsObj() {
        return this.tbsCertificateObj.subs.find((sub) => sub.tag.isContextSpecific(0x03));
    }
}
exports.X509Certificate = X509Certificate;


/***/ }),

/***/ 6389:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509SCTExtension = exports.X509SubjectKeyIDExtension = exports.X509AuthorityKeyIDExtension = exports.X509SubjectAlternativeNameExtension = exports.X509KeyUsageExtension = exports.X509BasicConstraintsExtension = exports.X509Extension = void 0;
const stream_1 = __nccwpck_require__(1673);
const sct_1 = __nccwpck_require__(6144);
// https://www.rfc-editor.org/rfc/rfc5280#section-4.1
class X509Extension {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    get oid() {
        return this.root.subs[0].toOID();
    }
    get critical() {
        // The critical field is optional and will be the second element of the
        // extension sequence if present. Default to false if not present.
        return this.root.subs.length === 3 ? this.root.subs[1].toBoolean() : false;
    }
    get value() {
        return this.extnValueObj.value;
    }
    get valueObj() {
        return this.extnValueObj;
    }
    get extnValueObj() {
        // The extnValue field will be the last element of the extension sequence
        return this.root.subs[this.root.subs.length - 1];
    }
}
exports.X509Extension = X509Extension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9
class X509BasicConstraintsExtension extends X509Extension {
    get isCA() {
        return this.sequence.subs[0]?.toBoolean() ?? false;
    }
    get pathLenConstraint() {
        return this.sequence.subs.length > 1
            ? this.sequence.subs[1].toInteger()
            : undefined;
    }
    // The extnValue field contains a single sequence wrapping the isCA and
    // pathLenConstraint.
    get sequence() {
        return this.extnValueObj.subs[0];
    }
}
exports.X509BasicConstraintsExtension = X509BasicConstraintsExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3
class X509KeyUsageExtension extends X509Extension {
    get digitalSignature() {
        return this.bitString[0] === 1;
    }
    get keyCertSign() {
        return this.bitString[5] === 1;
    }
    get crlSign() {
        return this.bitString[6] === 1;
    }
    // The extnValue field contains a single bit string which is a bit mask
    // indicating which key usages are enabled.
    get bitString() {
        return this.extnValueObj.subs[0].toBitString();
    }
}
exports.X509KeyUsageExtension = X509KeyUsageExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6
class X509SubjectAlternativeNameExtension extends X509Extension {
    get rfc822Name() {
        return this.findGeneralName(0x01)?.value.toString('ascii');
    }
    get uri() {
        return this.findGeneralName(0x06)?.value.toString('ascii');
    }
    // Retrieve the value of an otherName with the given OID.
    otherName(oid) {
        const otherName = this.findGeneralName(0x00);
        if (otherName === undefined) {
            return undefined;
        }
        // The otherName is a sequence containing an OID and a value.
        // Need to check that the OID matches the one we're looking for.
        const otherNameOID = otherName.subs[0].toOID();
        if (otherNameOID !== oid) {
            return undefined;
        }
        // The otherNameValue is a sequence containing the actual value.
        const otherNameValue = otherName.subs[1];
        return otherNameValue.subs[0].value.toString('ascii');
    }
    findGeneralName(tag) {
        return this.generalNames.find((gn) => gn.tag.isContextSpecific(tag));
    }
    // The extnValue field contains a sequence of GeneralNames.
    get generalNames() {
        return this.extnValueObj.subs[0].subs;
    }
}
exports.X509SubjectAlternativeNameExtension = X509SubjectAlternativeNameExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.1
class X509AuthorityKeyIDExtension extends X509Extension {
    get keyIdentifier() {
        return this.findSequenceMember(0x00)?.value;
    }
    findSequenceMember(tag) {
        return this.sequence.subs.find((el) => el.tag.isContextSpecific(tag));
    }
    // The extnValue field contains a single sequence wrapping the keyIdentifier
    get sequence() {
        return this.extnValueObj.subs[0];
    }
}
exports.X509AuthorityKeyIDExtension = X509AuthorityKeyIDExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.2
class X509SubjectKeyIDExtension extends X509Extension {
    get keyIdentifier() {
        return this.extnValueObj.subs[0].value;
    }
}
exports.X509SubjectKeyIDExtension = X509SubjectKeyIDExtension;
// https://www.rfc-editor.org/rfc/rfc6962#section-3.3
class X509SCTExtension extends X509Extension {
    constructor(asn1) {
        super(asn1);
    }
    get signedCertificateTimestamps() {
        const buf = this.extnValueObj.subs[0].value;
        const stream = new stream_1.ByteStream(buf);
        // The overall list length is encoded in the first two bytes -- note this
        // is the length of the list in bytes, NOT the number of SCTs in the list
        const end = stream.getUint16() + 2;
        const sctList = [];
        while (stream.position < end) {
            // Read the length of the next SCT
            const sctLength = stream.getUint16();
            // Slice out the bytes for the next SCT and parse it
            const sct = stream.getBlock(sctLength);
            sctList.push(sct_1.SignedCertificateTimestamp.parse(sct));
        }
        if (stream.position !== end) {
            throw new Error('SCT list length does not match actual length');
        }
        return sctList;
    }
}
exports.X509SCTExtension = X509SCTExtension;


/***/ }),

/***/ 9358:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509SCTExtension = exports.X509Certificate = exports.EXTENSION_OID_SCT = void 0;
var cert_1 = __nccwpck_require__(3566);
Object.defineProperty(exports, "EXTENSION_OID_SCT", ({ enumerable: true, get: function () { return cert_1.EXTENSION_OID_SCT; } }));
Object.defineProperty(exports, "X509Certificate", ({ enumerable: true, get: function () { return cert_1.X509Certificate; } }));
var ext_1 = __nccwpck_require__(6389);
Object.defineProperty(exports, "X509SCTExtension", ({ enumerable: true, get: function () { return ext_1.X509SCTExtension; } }));


/***/ }),

/***/ 6144:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SignedCertificateTimestamp = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const crypto = __importStar(__nccwpck_require__(9368));
const stream_1 = __nccwpck_require__(1673);
class SignedCertificateTimestamp {
    version;
    logID;
    timestamp;
    extensions;
    hashAlgorithm;
    signatureAlgorithm;
    signature;
    constructor(options) {
        this.version = options.version;
        this.logID = options.logID;
        this.timestamp = options.timestamp;
        this.extensions = options.extensions;
        this.hashAlgorithm = options.hashAlgorithm;
        this.signatureAlgorithm = options.signatureAlgorithm;
        this.signature = options.signature;
    }
    get datetime() {
        return new Date(Number(this.timestamp.readBigInt64BE()));
    }
    // Returns the hash algorithm used to generate the SCT's signature.
    // https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.4.1
    get algorithm() {
        switch (this.hashAlgorithm) {
            /* istanbul ignore next */
            case 0:
                return 'none';
            /* istanbul ignore next */
            case 1:
                return 'md5';
            /* istanbul ignore next */
            case 2:
                return 'sha1';
            /* istanbul ignore next */
            case 3:
                return 'sha224';
            case 4:
                return 'sha256';
            /* istanbul ignore next */
            case 5:
                return 'sha384';
            /* istanbul ignore next */
            case 6:
                return 'sha512';
            /* istanbul ignore next */
            default:
                return 'unknown';
        }
    }
    verify(preCert, key) {
        // Assemble the digitally-signed struct (the data over which the signature
        // was generated).
        // https://www.rfc-editor.org/rfc/rfc6962#section-3.2
        const stream = new stream_1.ByteStream();
        stream.appendChar(this.version);
        stream.appendChar(0x00); // SignatureType = certificate_timestamp(0)
        stream.appendView(this.timestamp);
        stream.appendUint16(0x01); // LogEntryType = precert_entry(1)
        stream.appendView(preCert);
        stream.appendUint16(this.extensions.byteLength);
        /* istanbul ignore next - extensions are very uncommon */
        if (this.extensions.byteLength > 0) {
            stream.appendView(this.extensions);
        }
        return crypto.verify(stream.buffer, key, this.signature, this.algorithm);
    }
    // Parses a SignedCertificateTimestamp from a buffer. SCTs are encoded using
    // TLS encoding which means the fields and lengths of most fields are
    // specified as part of the SCT and TLS specs.
    // https://www.rfc-editor.org/rfc/rfc6962#section-3.2
    // https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.4.1
    static parse(buf) {
        const stream = new stream_1.ByteStream(buf);
        // Version - enum { v1(0), (255) }
        const version = stream.getUint8();
        // Log ID  - struct { opaque key_id[32]; }
        const logID = stream.getBlock(32);
        // Timestamp - uint64
        const timestamp = stream.getBlock(8);
        // Extensions - opaque extensions<0..2^16-1>;
        const extenstionLength = stream.getUint16();
        const extensions = stream.getBlock(extenstionLength);
        // Hash algo - enum { sha256(4), . . . (255) }
        const hashAlgorithm = stream.getUint8();
        // Signature algo - enum { anonymous(0), rsa(1), dsa(2), ecdsa(3), (255) }
        const signatureAlgorithm = stream.getUint8();
        // Signature  - opaque signature<0..2^16-1>;
        const sigLength = stream.getUint16();
        const signature = stream.getBlock(sigLength);
        // Check that we read the entire buffer
        if (stream.position !== buf.length) {
            throw new Error('SCT buffer length mismatch');
        }
        return new SignedCertificateTimestamp({
            version,
            logID,
            timestamp,
            extensions,
            hashAlgorithm,
            signatureAlgorithm,
            signature,
        });
    }
}
exports.SignedCertificateTimestamp = SignedCertificateTimestamp;


/***/ }),

/***/ 4649:
/***/ ((__unused_webpack_module, exports) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: envelope.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Signature = exports.Envelope = void 0;
exports.Envelope = {
    fromJSON(object) {
        return {
            payload: isSet(object.payload) ? Buffer.from(bytesFromBase64(object.payload)) : Buffer.alloc(0),
            payloadType: isSet(object.payloadType) ? globalThis.String(object.payloadType) : "",
            signatures: globalThis.Array.isArray(object?.signatures)
                ? object.signatures.map((e) => exports.Signature.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.payload.length !== 0) {
            obj.payload = base64FromBytes(message.payload);
        }
        if (message.payloadType !== "") {
            obj.payloadType = message.payloadType;
        }
        if (message.signatures?.length) {
            obj.signatures = message.signatures.map((e) => exports.Signature.toJSON(e));
        }
        return obj;
    },
};
exports.Signature = {
    fromJSON(object) {
        return {
            sig: isSet(object.sig) ? Buffer.from(bytesFromBase64(object.sig)) : Buffer.alloc(0),
            keyid: isSet(object.keyid) ? globalThis.String(object.keyid) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.sig.length !== 0) {
            obj.sig = base64FromBytes(message.sig);
        }
        if (message.keyid !== "") {
            obj.keyid = message.keyid;
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 5000:
/***/ ((__unused_webpack_module, exports) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: google/protobuf/timestamp.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Timestamp = void 0;
exports.Timestamp = {
    fromJSON(object) {
        return {
            seconds: isSet(object.seconds) ? globalThis.String(object.seconds) : "0",
            nanos: isSet(object.nanos) ? globalThis.Number(object.nanos) : 0,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.seconds !== "0") {
            obj.seconds = message.seconds;
        }
        if (message.nanos !== 0) {
            obj.nanos = Math.round(message.nanos);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 6764:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/dsse.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DSSELogEntryV002 = exports.DSSERequestV002 = void 0;
/* eslint-disable */
const envelope_1 = __nccwpck_require__(4649);
const sigstore_common_1 = __nccwpck_require__(5334);
const verifier_1 = __nccwpck_require__(7543);
exports.DSSERequestV002 = {
    fromJSON(object) {
        return {
            envelope: isSet(object.envelope) ? envelope_1.Envelope.fromJSON(object.envelope) : undefined,
            verifiers: globalThis.Array.isArray(object?.verifiers)
                ? object.verifiers.map((e) => verifier_1.Verifier.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.envelope !== undefined) {
            obj.envelope = envelope_1.Envelope.toJSON(message.envelope);
        }
        if (message.verifiers?.length) {
            obj.verifiers = message.verifiers.map((e) => verifier_1.Verifier.toJSON(e));
        }
        return obj;
    },
};
exports.DSSELogEntryV002 = {
    fromJSON(object) {
        return {
            payloadHash: isSet(object.payloadHash) ? sigstore_common_1.HashOutput.fromJSON(object.payloadHash) : undefined,
            signatures: globalThis.Array.isArray(object?.signatures)
                ? object.signatures.map((e) => verifier_1.Signature.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.payloadHash !== undefined) {
            obj.payloadHash = sigstore_common_1.HashOutput.toJSON(message.payloadHash);
        }
        if (message.signatures?.length) {
            obj.signatures = message.signatures.map((e) => verifier_1.Signature.toJSON(e));
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 381:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/entry.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CreateEntryRequest = exports.Spec = exports.Entry = void 0;
/* eslint-disable */
const dsse_1 = __nccwpck_require__(6764);
const hashedrekord_1 = __nccwpck_require__(4969);
exports.Entry = {
    fromJSON(object) {
        return {
            kind: isSet(object.kind) ? globalThis.String(object.kind) : "",
            apiVersion: isSet(object.apiVersion) ? globalThis.String(object.apiVersion) : "",
            spec: isSet(object.spec) ? exports.Spec.fromJSON(object.spec) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.kind !== "") {
            obj.kind = message.kind;
        }
        if (message.apiVersion !== "") {
            obj.apiVersion = message.apiVersion;
        }
        if (message.spec !== undefined) {
            obj.spec = exports.Spec.toJSON(message.spec);
        }
        return obj;
    },
};
exports.Spec = {
    fromJSON(object) {
        return {
            spec: isSet(object.hashedRekordV002)
                ? { $case: "hashedRekordV002", hashedRekordV002: hashedrekord_1.HashedRekordLogEntryV002.fromJSON(object.hashedRekordV002) }
                : isSet(object.dsseV002)
                    ? { $case: "dsseV002", dsseV002: dsse_1.DSSELogEntryV002.fromJSON(object.dsseV002) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.spec?.$case === "hashedRekordV002") {
            obj.hashedRekordV002 = hashedrekord_1.HashedRekordLogEntryV002.toJSON(message.spec.hashedRekordV002);
        }
        else if (message.spec?.$case === "dsseV002") {
            obj.dsseV002 = dsse_1.DSSELogEntryV002.toJSON(message.spec.dsseV002);
        }
        return obj;
    },
};
exports.CreateEntryRequest = {
    fromJSON(object) {
        return {
            spec: isSet(object.hashedRekordRequestV002)
                ? {
                    $case: "hashedRekordRequestV002",
                    hashedRekordRequestV002: hashedrekord_1.HashedRekordRequestV002.fromJSON(object.hashedRekordRequestV002),
                }
                : isSet(object.dsseRequestV002)
                    ? { $case: "dsseRequestV002", dsseRequestV002: dsse_1.DSSERequestV002.fromJSON(object.dsseRequestV002) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.spec?.$case === "hashedRekordRequestV002") {
            obj.hashedRekordRequestV002 = hashedrekord_1.HashedRekordRequestV002.toJSON(message.spec.hashedRekordRequestV002);
        }
        else if (message.spec?.$case === "dsseRequestV002") {
            obj.dsseRequestV002 = dsse_1.DSSERequestV002.toJSON(message.spec.dsseRequestV002);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 4969:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/hashedrekord.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HashedRekordLogEntryV002 = exports.HashedRekordRequestV002 = void 0;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
const verifier_1 = __nccwpck_require__(7543);
exports.HashedRekordRequestV002 = {
    fromJSON(object) {
        return {
            digest: isSet(object.digest) ? Buffer.from(bytesFromBase64(object.digest)) : Buffer.alloc(0),
            signature: isSet(object.signature) ? verifier_1.Signature.fromJSON(object.signature) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.digest.length !== 0) {
            obj.digest = base64FromBytes(message.digest);
        }
        if (message.signature !== undefined) {
            obj.signature = verifier_1.Signature.toJSON(message.signature);
        }
        return obj;
    },
};
exports.HashedRekordLogEntryV002 = {
    fromJSON(object) {
        return {
            data: isSet(object.data) ? sigstore_common_1.HashOutput.fromJSON(object.data) : undefined,
            signature: isSet(object.signature) ? verifier_1.Signature.fromJSON(object.signature) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.data !== undefined) {
            obj.data = sigstore_common_1.HashOutput.toJSON(message.data);
        }
        if (message.signature !== undefined) {
            obj.signature = verifier_1.Signature.toJSON(message.signature);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 7543:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/verifier.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Signature = exports.Verifier = exports.PublicKey = void 0;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
exports.PublicKey = {
    fromJSON(object) {
        return { rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : Buffer.alloc(0) };
    },
    toJSON(message) {
        const obj = {};
        if (message.rawBytes.length !== 0) {
            obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        return obj;
    },
};
exports.Verifier = {
    fromJSON(object) {
        return {
            verifier: isSet(object.publicKey)
                ? { $case: "publicKey", publicKey: exports.PublicKey.fromJSON(object.publicKey) }
                : isSet(object.x509Certificate)
                    ? { $case: "x509Certificate", x509Certificate: sigstore_common_1.X509Certificate.fromJSON(object.x509Certificate) }
                    : undefined,
            keyDetails: isSet(object.keyDetails) ? (0, sigstore_common_1.publicKeyDetailsFromJSON)(object.keyDetails) : 0,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.verifier?.$case === "publicKey") {
            obj.publicKey = exports.PublicKey.toJSON(message.verifier.publicKey);
        }
        else if (message.verifier?.$case === "x509Certificate") {
            obj.x509Certificate = sigstore_common_1.X509Certificate.toJSON(message.verifier.x509Certificate);
        }
        if (message.keyDetails !== 0) {
            obj.keyDetails = (0, sigstore_common_1.publicKeyDetailsToJSON)(message.keyDetails);
        }
        return obj;
    },
};
exports.Signature = {
    fromJSON(object) {
        return {
            content: isSet(object.content) ? Buffer.from(bytesFromBase64(object.content)) : Buffer.alloc(0),
            verifier: isSet(object.verifier) ? exports.Verifier.fromJSON(object.verifier) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.content.length !== 0) {
            obj.content = base64FromBytes(message.content);
        }
        if (message.verifier !== undefined) {
            obj.verifier = exports.Verifier.toJSON(message.verifier);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 715:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_bundle.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Bundle = exports.VerificationMaterial = exports.TimestampVerificationData = void 0;
/* eslint-disable */
const envelope_1 = __nccwpck_require__(4649);
const sigstore_common_1 = __nccwpck_require__(5334);
const sigstore_rekor_1 = __nccwpck_require__(5204);
exports.TimestampVerificationData = {
    fromJSON(object) {
        return {
            rfc3161Timestamps: globalThis.Array.isArray(object?.rfc3161Timestamps)
                ? object.rfc3161Timestamps.map((e) => sigstore_common_1.RFC3161SignedTimestamp.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.rfc3161Timestamps?.length) {
            obj.rfc3161Timestamps = message.rfc3161Timestamps.map((e) => sigstore_common_1.RFC3161SignedTimestamp.toJSON(e));
        }
        return obj;
    },
};
exports.VerificationMaterial = {
    fromJSON(object) {
        return {
            content: isSet(object.publicKey)
                ? { $case: "publicKey", publicKey: sigstore_common_1.PublicKeyIdentifier.fromJSON(object.publicKey) }
                : isSet(object.x509CertificateChain)
                    ? {
                        $case: "x509CertificateChain",
                        x509CertificateChain: sigstore_common_1.X509CertificateChain.fromJSON(object.x509CertificateChain),
                    }
                    : isSet(object.certificate)
                        ? { $case: "certificate", certificate: sigstore_common_1.X509Certificate.fromJSON(object.certificate) }
                        : undefined,
            tlogEntries: globalThis.Array.isArray(object?.tlogEntries)
                ? object.tlogEntries.map((e) => sigstore_rekor_1.TransparencyLogEntry.fromJSON(e))
                : [],
            timestampVerificationData: isSet(object.timestampVerificationData)
                ? exports.TimestampVerificationData.fromJSON(object.timestampVerificationData)
                : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.content?.$case === "publicKey") {
            obj.publicKey = sigstore_common_1.PublicKeyIdentifier.toJSON(message.content.publicKey);
        }
        else if (message.content?.$case === "x509CertificateChain") {
            obj.x509CertificateChain = sigstore_common_1.X509CertificateChain.toJSON(message.content.x509CertificateChain);
        }
        else if (message.content?.$case === "certificate") {
            obj.certificate = sigstore_common_1.X509Certificate.toJSON(message.content.certificate);
        }
        if (message.tlogEntries?.length) {
            obj.tlogEntries = message.tlogEntries.map((e) => sigstore_rekor_1.TransparencyLogEntry.toJSON(e));
        }
        if (message.timestampVerificationData !== undefined) {
            obj.timestampVerificationData = exports.TimestampVerificationData.toJSON(message.timestampVerificationData);
        }
        return obj;
    },
};
exports.Bundle = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            verificationMaterial: isSet(object.verificationMaterial)
                ? exports.VerificationMaterial.fromJSON(object.verificationMaterial)
                : undefined,
            content: isSet(object.messageSignature)
                ? { $case: "messageSignature", messageSignature: sigstore_common_1.MessageSignature.fromJSON(object.messageSignature) }
                : isSet(object.dsseEnvelope)
                    ? { $case: "dsseEnvelope", dsseEnvelope: envelope_1.Envelope.fromJSON(object.dsseEnvelope) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.verificationMaterial !== undefined) {
            obj.verificationMaterial = exports.VerificationMaterial.toJSON(message.verificationMaterial);
        }
        if (message.content?.$case === "messageSignature") {
            obj.messageSignature = sigstore_common_1.MessageSignature.toJSON(message.content.messageSignature);
        }
        else if (message.content?.$case === "dsseEnvelope") {
            obj.dsseEnvelope = envelope_1.Envelope.toJSON(message.content.dsseEnvelope);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 5334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_common.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TimeRange = exports.X509CertificateChain = exports.SubjectAlternativeName = exports.X509Certificate = exports.DistinguishedName = exports.ObjectIdentifierValuePair = exports.ObjectIdentifier = exports.PublicKeyIdentifier = exports.PublicKey = exports.RFC3161SignedTimestamp = exports.LogId = exports.MessageSignature = exports.HashOutput = exports.SubjectAlternativeNameType = exports.PublicKeyDetails = exports.HashAlgorithm = void 0;
exports.hashAlgorithmFromJSON = hashAlgorithmFromJSON;
exports.hashAlgorithmToJSON = hashAlgorithmToJSON;
exports.publicKeyDetailsFromJSON = publicKeyDetailsFromJSON;
exports.publicKeyDetailsToJSON = publicKeyDetailsToJSON;
exports.subjectAlternativeNameTypeFromJSON = subjectAlternativeNameTypeFromJSON;
exports.subjectAlternativeNameTypeToJSON = subjectAlternativeNameTypeToJSON;
/* eslint-disable */
const timestamp_1 = __nccwpck_require__(5000);
/**
 * Only a subset of the secure hash standard algorithms are supported.
 * See <https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf> for more
 * details.
 * UNSPECIFIED SHOULD not be used, primary reason for inclusion is to force
 * any proto JSON serialization to emit the used hash algorithm, as default
 * option is to *omit* the default value of an enum (which is the first
 * value, represented by '0'.
 */
var HashAlgorithm;
(function (HashAlgorithm) {
    HashAlgorithm[HashAlgorithm["HASH_ALGORITHM_UNSPECIFIED"] = 0] = "HASH_ALGORITHM_UNSPECIFIED";
    HashAlgorithm[HashAlgorithm["SHA2_256"] = 1] = "SHA2_256";
    HashAlgorithm[HashAlgorithm["SHA2_384"] = 2] = "SHA2_384";
    HashAlgorithm[HashAlgorithm["SHA2_512"] = 3] = "SHA2_512";
    /**
     * SHA3_256 - Used for LMS
     *
     * @deprecated
     */
    HashAlgorithm[HashAlgorithm["SHA3_256"] = 4] = "SHA3_256";
    /**
     * SHA3_384 - Used for LMS
     *
     * @deprecated
     */
    HashAlgorithm[HashAlgorithm["SHA3_384"] = 5] = "SHA3_384";
})(HashAlgorithm || (exports.HashAlgorithm = HashAlgorithm = {}));
function hashAlgorithmFromJSON(object) {
    switch (object) {
        case 0:
        case "HASH_ALGORITHM_UNSPECIFIED":
            return HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED;
        case 1:
        case "SHA2_256":
            return HashAlgorithm.SHA2_256;
        case 2:
        case "SHA2_384":
            return HashAlgorithm.SHA2_384;
        case 3:
        case "SHA2_512":
            return HashAlgorithm.SHA2_512;
        case 4:
        case "SHA3_256":
            return HashAlgorithm.SHA3_256;
        case 5:
        case "SHA3_384":
            return HashAlgorithm.SHA3_384;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum HashAlgorithm");
    }
}
function hashAlgorithmToJSON(object) {
    switch (object) {
        case HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED:
            return "HASH_ALGORITHM_UNSPECIFIED";
        case HashAlgorithm.SHA2_256:
            return "SHA2_256";
        case HashAlgorithm.SHA2_384:
            return "SHA2_384";
        case HashAlgorithm.SHA2_512:
            return "SHA2_512";
        case HashAlgorithm.SHA3_256:
            return "SHA3_256";
        case HashAlgorithm.SHA3_384:
            return "SHA3_384";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum HashAlgorithm");
    }
}
/**
 * Details of a specific public key, capturing the the key encoding method,
 * and signature algorithm.
 *
 * PublicKeyDetails captures the public key/hash algorithm combinations
 * recommended in the Sigstore ecosystem.
 *
 * This is modelled as a linear set as we want to provide a small number of
 * opinionated options instead of allowing every possible permutation.
 *
 * Any changes to this enum MUST be reflected in the algorithm registry.
 *
 * See: <https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md>
 *
 * To avoid the possibility of contradicting formats such as PKCS1 with
 * ED25519 the valid permutations are listed as a linear set instead of a
 * cartesian set (i.e one combined variable instead of two, one for encoding
 * and one for the signature algorithm).
 */
var PublicKeyDetails;
(function (PublicKeyDetails) {
    PublicKeyDetails[PublicKeyDetails["PUBLIC_KEY_DETAILS_UNSPECIFIED"] = 0] = "PUBLIC_KEY_DETAILS_UNSPECIFIED";
    /**
     * PKCS1_RSA_PKCS1V5 - RSA
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKCS1_RSA_PKCS1V5"] = 1] = "PKCS1_RSA_PKCS1V5";
    /**
     * PKCS1_RSA_PSS - See RFC8017
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKCS1_RSA_PSS"] = 2] = "PKCS1_RSA_PSS";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V5"] = 3] = "PKIX_RSA_PKCS1V5";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS"] = 4] = "PKIX_RSA_PSS";
    /** PKIX_RSA_PKCS1V15_2048_SHA256 - RSA public key in PKIX format, PKCS#1v1.5 signature */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V15_2048_SHA256"] = 9] = "PKIX_RSA_PKCS1V15_2048_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V15_3072_SHA256"] = 10] = "PKIX_RSA_PKCS1V15_3072_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V15_4096_SHA256"] = 11] = "PKIX_RSA_PKCS1V15_4096_SHA256";
    /** PKIX_RSA_PSS_2048_SHA256 - RSA public key in PKIX format, RSASSA-PSS signature */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS_2048_SHA256"] = 16] = "PKIX_RSA_PSS_2048_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS_3072_SHA256"] = 17] = "PKIX_RSA_PSS_3072_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS_4096_SHA256"] = 18] = "PKIX_RSA_PSS_4096_SHA256";
    /**
     * PKIX_ECDSA_P256_HMAC_SHA_256 - ECDSA
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P256_HMAC_SHA_256"] = 6] = "PKIX_ECDSA_P256_HMAC_SHA_256";
    /** PKIX_ECDSA_P256_SHA_256 - See NIST FIPS 186-4 */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P256_SHA_256"] = 5] = "PKIX_ECDSA_P256_SHA_256";
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P384_SHA_384"] = 12] = "PKIX_ECDSA_P384_SHA_384";
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P521_SHA_512"] = 13] = "PKIX_ECDSA_P521_SHA_512";
    /** PKIX_ED25519 - Ed 25519 */
    PublicKeyDetails[PublicKeyDetails["PKIX_ED25519"] = 7] = "PKIX_ED25519";
    PublicKeyDetails[PublicKeyDetails["PKIX_ED25519_PH"] = 8] = "PKIX_ED25519_PH";
    /**
     * PKIX_ECDSA_P384_SHA_256 - These algorithms are deprecated and should not be used, but they
     * were/are being used by most Sigstore clients implementations.
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P384_SHA_256"] = 19] = "PKIX_ECDSA_P384_SHA_256";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P521_SHA_256"] = 20] = "PKIX_ECDSA_P521_SHA_256";
    /**
     * LMS_SHA256 - LMS and LM-OTS
     *
     * These algorithms are deprecated and should not be used.
     * There are no plans to support SLH-DSA at this time.
     *
     * USER WARNING: LMS and LM-OTS are both stateful signature schemes.
     * Using them correctly requires discretion and careful consideration
     * to ensure that individual secret keys are not used more than once.
     * In addition, LM-OTS is a single-use scheme, meaning that it
     * MUST NOT be used for more than one signature per LM-OTS key.
     * If you cannot maintain these invariants, you MUST NOT use these
     * schemes.
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["LMS_SHA256"] = 14] = "LMS_SHA256";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["LMOTS_SHA256"] = 15] = "LMOTS_SHA256";
    /**
     * ML_DSA_44 - ML-DSA
     *
     * These ML_DSA_44, ML_DSA_65 and ML-DSA_87 algorithms are the pure variants
     * that take data to sign rather than the prehash variants (HashML-DSA), which
     * take digests. While considered quantum-resistant, their usage
     * involves tradeoffs in that signatures and keys are much larger, and
     * this makes deployments more costly.
     *
     * USER WARNING: ML_DSA_44, ML_DSA_65 and ML_DSA_87 are experimental algorithms.
     * In the future they MAY be used by private Sigstore deployments, but
     * they are not yet fully functional. This warning will be removed when
     * these algorithms are widely supported by Sigstore clients and servers,
     * but care should still be taken for production environments.
     *
     * See NIST FIPS 204, RFC 9881 for algorithm identifiers
     */
    PublicKeyDetails[PublicKeyDetails["ML_DSA_44"] = 23] = "ML_DSA_44";
    PublicKeyDetails[PublicKeyDetails["ML_DSA_65"] = 21] = "ML_DSA_65";
    PublicKeyDetails[PublicKeyDetails["ML_DSA_87"] = 22] = "ML_DSA_87";
})(PublicKeyDetails || (exports.PublicKeyDetails = PublicKeyDetails = {}));
function publicKeyDetailsFromJSON(object) {
    switch (object) {
        case 0:
        case "PUBLIC_KEY_DETAILS_UNSPECIFIED":
            return PublicKeyDetails.PUBLIC_KEY_DETAILS_UNSPECIFIED;
        case 1:
        case "PKCS1_RSA_PKCS1V5":
            return PublicKeyDetails.PKCS1_RSA_PKCS1V5;
        case 2:
        case "PKCS1_RSA_PSS":
            return PublicKeyDetails.PKCS1_RSA_PSS;
        case 3:
        case "PKIX_RSA_PKCS1V5":
            return PublicKeyDetails.PKIX_RSA_PKCS1V5;
        case 4:
        case "PKIX_RSA_PSS":
            return PublicKeyDetails.PKIX_RSA_PSS;
        case 9:
        case "PKIX_RSA_PKCS1V15_2048_SHA256":
            return PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256;
        case 10:
        case "PKIX_RSA_PKCS1V15_3072_SHA256":
            return PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256;
        case 11:
        case "PKIX_RSA_PKCS1V15_4096_SHA256":
            return PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256;
        case 16:
        case "PKIX_RSA_PSS_2048_SHA256":
            return PublicKeyDetails.PKIX_RSA_PSS_2048_SHA256;
        case 17:
        case "PKIX_RSA_PSS_3072_SHA256":
            return PublicKeyDetails.PKIX_RSA_PSS_3072_SHA256;
        case 18:
        case "PKIX_RSA_PSS_4096_SHA256":
            return PublicKeyDetails.PKIX_RSA_PSS_4096_SHA256;
        case 6:
        case "PKIX_ECDSA_P256_HMAC_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P256_HMAC_SHA_256;
        case 5:
        case "PKIX_ECDSA_P256_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P256_SHA_256;
        case 12:
        case "PKIX_ECDSA_P384_SHA_384":
            return PublicKeyDetails.PKIX_ECDSA_P384_SHA_384;
        case 13:
        case "PKIX_ECDSA_P521_SHA_512":
            return PublicKeyDetails.PKIX_ECDSA_P521_SHA_512;
        case 7:
        case "PKIX_ED25519":
            return PublicKeyDetails.PKIX_ED25519;
        case 8:
        case "PKIX_ED25519_PH":
            return PublicKeyDetails.PKIX_ED25519_PH;
        case 19:
        case "PKIX_ECDSA_P384_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P384_SHA_256;
        case 20:
        case "PKIX_ECDSA_P521_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P521_SHA_256;
        case 14:
        case "LMS_SHA256":
            return PublicKeyDetails.LMS_SHA256;
        case 15:
        case "LMOTS_SHA256":
            return PublicKeyDetails.LMOTS_SHA256;
        case 23:
        case "ML_DSA_44":
            return PublicKeyDetails.ML_DSA_44;
        case 21:
        case "ML_DSA_65":
            return PublicKeyDetails.ML_DSA_65;
        case 22:
        case "ML_DSA_87":
            return PublicKeyDetails.ML_DSA_87;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum PublicKeyDetails");
    }
}
function publicKeyDetailsToJSON(object) {
    switch (object) {
        case PublicKeyDetails.PUBLIC_KEY_DETAILS_UNSPECIFIED:
            return "PUBLIC_KEY_DETAILS_UNSPECIFIED";
        case PublicKeyDetails.PKCS1_RSA_PKCS1V5:
            return "PKCS1_RSA_PKCS1V5";
        case PublicKeyDetails.PKCS1_RSA_PSS:
            return "PKCS1_RSA_PSS";
        case PublicKeyDetails.PKIX_RSA_PKCS1V5:
            return "PKIX_RSA_PKCS1V5";
        case PublicKeyDetails.PKIX_RSA_PSS:
            return "PKIX_RSA_PSS";
        case PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256:
            return "PKIX_RSA_PKCS1V15_2048_SHA256";
        case PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256:
            return "PKIX_RSA_PKCS1V15_3072_SHA256";
        case PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256:
            return "PKIX_RSA_PKCS1V15_4096_SHA256";
        case PublicKeyDetails.PKIX_RSA_PSS_2048_SHA256:
            return "PKIX_RSA_PSS_2048_SHA256";
        case PublicKeyDetails.PKIX_RSA_PSS_3072_SHA256:
            return "PKIX_RSA_PSS_3072_SHA256";
        case PublicKeyDetails.PKIX_RSA_PSS_4096_SHA256:
            return "PKIX_RSA_PSS_4096_SHA256";
        case PublicKeyDetails.PKIX_ECDSA_P256_HMAC_SHA_256:
            return "PKIX_ECDSA_P256_HMAC_SHA_256";
        case PublicKeyDetails.PKIX_ECDSA_P256_SHA_256:
            return "PKIX_ECDSA_P256_SHA_256";
        case PublicKeyDetails.PKIX_ECDSA_P384_SHA_384:
            return "PKIX_ECDSA_P384_SHA_384";
        case PublicKeyDetails.PKIX_ECDSA_P521_SHA_512:
            return "PKIX_ECDSA_P521_SHA_512";
        case PublicKeyDetails.PKIX_ED25519:
            return "PKIX_ED25519";
        case PublicKeyDetails.PKIX_ED25519_PH:
            return "PKIX_ED25519_PH";
        case PublicKeyDetails.PKIX_ECDSA_P384_SHA_256:
            return "PKIX_ECDSA_P384_SHA_256";
        case PublicKeyDetails.PKIX_ECDSA_P521_SHA_256:
            return "PKIX_ECDSA_P521_SHA_256";
        case PublicKeyDetails.LMS_SHA256:
            return "LMS_SHA256";
        case PublicKeyDetails.LMOTS_SHA256:
            return "LMOTS_SHA256";
        case PublicKeyDetails.ML_DSA_44:
            return "ML_DSA_44";
        case PublicKeyDetails.ML_DSA_65:
            return "ML_DSA_65";
        case PublicKeyDetails.ML_DSA_87:
            return "ML_DSA_87";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum PublicKeyDetails");
    }
}
var SubjectAlternativeNameType;
(function (SubjectAlternativeNameType) {
    SubjectAlternativeNameType[SubjectAlternativeNameType["SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED"] = 0] = "SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED";
    SubjectAlternativeNameType[SubjectAlternativeNameType["EMAIL"] = 1] = "EMAIL";
    SubjectAlternativeNameType[SubjectAlternativeNameType["URI"] = 2] = "URI";
    /**
     * OTHER_NAME - OID 1.3.6.1.4.1.57264.1.7
     * See https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md#1361415726417--othername-san
     * for more details.
     */
    SubjectAlternativeNameType[SubjectAlternativeNameType["OTHER_NAME"] = 3] = "OTHER_NAME";
})(SubjectAlternativeNameType || (exports.SubjectAlternativeNameType = SubjectAlternativeNameType = {}));
function subjectAlternativeNameTypeFromJSON(object) {
    switch (object) {
        case 0:
        case "SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED":
            return SubjectAlternativeNameType.SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED;
        case 1:
        case "EMAIL":
            return SubjectAlternativeNameType.EMAIL;
        case 2:
        case "URI":
            return SubjectAlternativeNameType.URI;
        case 3:
        case "OTHER_NAME":
            return SubjectAlternativeNameType.OTHER_NAME;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum SubjectAlternativeNameType");
    }
}
function subjectAlternativeNameTypeToJSON(object) {
    switch (object) {
        case SubjectAlternativeNameType.SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED:
            return "SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED";
        case SubjectAlternativeNameType.EMAIL:
            return "EMAIL";
        case SubjectAlternativeNameType.URI:
            return "URI";
        case SubjectAlternativeNameType.OTHER_NAME:
            return "OTHER_NAME";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum SubjectAlternativeNameType");
    }
}
exports.HashOutput = {
    fromJSON(object) {
        return {
            algorithm: isSet(object.algorithm) ? hashAlgorithmFromJSON(object.algorithm) : 0,
            digest: isSet(object.digest) ? Buffer.from(bytesFromBase64(object.digest)) : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.algorithm !== 0) {
            obj.algorithm = hashAlgorithmToJSON(message.algorithm);
        }
        if (message.digest.length !== 0) {
            obj.digest = base64FromBytes(message.digest);
        }
        return obj;
    },
};
exports.MessageSignature = {
    fromJSON(object) {
        return {
            messageDigest: isSet(object.messageDigest) ? exports.HashOutput.fromJSON(object.messageDigest) : undefined,
            signature: isSet(object.signature) ? Buffer.from(bytesFromBase64(object.signature)) : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.messageDigest !== undefined) {
            obj.messageDigest = exports.HashOutput.toJSON(message.messageDigest);
        }
        if (message.signature.length !== 0) {
            obj.signature = base64FromBytes(message.signature);
        }
        return obj;
    },
};
exports.LogId = {
    fromJSON(object) {
        return { keyId: isSet(object.keyId) ? Buffer.from(bytesFromBase64(object.keyId)) : Buffer.alloc(0) };
    },
    toJSON(message) {
        const obj = {};
        if (message.keyId.length !== 0) {
            obj.keyId = base64FromBytes(message.keyId);
        }
        return obj;
    },
};
exports.RFC3161SignedTimestamp = {
    fromJSON(object) {
        return {
            signedTimestamp: isSet(object.signedTimestamp)
                ? Buffer.from(bytesFromBase64(object.signedTimestamp))
                : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.signedTimestamp.length !== 0) {
            obj.signedTimestamp = base64FromBytes(message.signedTimestamp);
        }
        return obj;
    },
};
exports.PublicKey = {
    fromJSON(object) {
        return {
            rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : undefined,
            keyDetails: isSet(object.keyDetails) ? publicKeyDetailsFromJSON(object.keyDetails) : 0,
            validFor: isSet(object.validFor) ? exports.TimeRange.fromJSON(object.validFor) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.rawBytes !== undefined) {
            obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        if (message.keyDetails !== 0) {
            obj.keyDetails = publicKeyDetailsToJSON(message.keyDetails);
        }
        if (message.validFor !== undefined) {
            obj.validFor = exports.TimeRange.toJSON(message.validFor);
        }
        return obj;
    },
};
exports.PublicKeyIdentifier = {
    fromJSON(object) {
        return { hint: isSet(object.hint) ? globalThis.String(object.hint) : "" };
    },
    toJSON(message) {
        const obj = {};
        if (message.hint !== "") {
            obj.hint = message.hint;
        }
        return obj;
    },
};
exports.ObjectIdentifier = {
    fromJSON(object) {
        return { id: globalThis.Array.isArray(object?.id) ? object.id.map((e) => globalThis.Number(e)) : [] };
    },
    toJSON(message) {
        const obj = {};
        if (message.id?.length) {
            obj.id = message.id.map((e) => Math.round(e));
        }
        return obj;
    },
};
exports.ObjectIdentifierValuePair = {
    fromJSON(object) {
        return {
            oid: isSet(object.oid) ? exports.ObjectIdentifier.fromJSON(object.oid) : undefined,
            value: isSet(object.value) ? Buffer.from(bytesFromBase64(object.value)) : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.oid !== undefined) {
            obj.oid = exports.ObjectIdentifier.toJSON(message.oid);
        }
        if (message.value.length !== 0) {
            obj.value = base64FromBytes(message.value);
        }
        return obj;
    },
};
exports.DistinguishedName = {
    fromJSON(object) {
        return {
            organization: isSet(object.organization) ? globalThis.String(object.organization) : "",
            commonName: isSet(object.commonName) ? globalThis.String(object.commonName) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.organization !== "") {
            obj.organization = message.organization;
        }
        if (message.commonName !== "") {
            obj.commonName = message.commonName;
        }
        return obj;
    },
};
exports.X509Certificate = {
    fromJSON(object) {
        return { rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : Buffer.alloc(0) };
    },
    toJSON(message) {
        const obj = {};
        if (message.rawBytes.length !== 0) {
            obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        return obj;
    },
};
exports.SubjectAlternativeName = {
    fromJSON(object) {
        return {
            type: isSet(object.type) ? subjectAlternativeNameTypeFromJSON(object.type) : 0,
            identity: isSet(object.regexp)
                ? { $case: "regexp", regexp: globalThis.String(object.regexp) }
                : isSet(object.value)
                    ? { $case: "value", value: globalThis.String(object.value) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.type !== 0) {
            obj.type = subjectAlternativeNameTypeToJSON(message.type);
        }
        if (message.identity?.$case === "regexp") {
            obj.regexp = message.identity.regexp;
        }
        else if (message.identity?.$case === "value") {
            obj.value = message.identity.value;
        }
        return obj;
    },
};
exports.X509CertificateChain = {
    fromJSON(object) {
        return {
            certificates: globalThis.Array.isArray(object?.certificates)
                ? object.certificates.map((e) => exports.X509Certificate.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.certificates?.length) {
            obj.certificates = message.certificates.map((e) => exports.X509Certificate.toJSON(e));
        }
        return obj;
    },
};
exports.TimeRange = {
    fromJSON(object) {
        return {
            start: isSet(object.start) ? fromJsonTimestamp(object.start) : undefined,
            end: isSet(object.end) ? fromJsonTimestamp(object.end) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.start !== undefined) {
            obj.start = message.start.toISOString();
        }
        if (message.end !== undefined) {
            obj.end = message.end.toISOString();
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function fromTimestamp(t) {
    let millis = (globalThis.Number(t.seconds) || 0) * 1_000;
    millis += (t.nanos || 0) / 1_000_000;
    return new globalThis.Date(millis);
}
function fromJsonTimestamp(o) {
    if (o instanceof globalThis.Date) {
        return o;
    }
    else if (typeof o === "string") {
        return new globalThis.Date(o);
    }
    else {
        return fromTimestamp(timestamp_1.Timestamp.fromJSON(o));
    }
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 5204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_rekor.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TransparencyLogEntry = exports.InclusionPromise = exports.InclusionProof = exports.Checkpoint = exports.KindVersion = void 0;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
exports.KindVersion = {
    fromJSON(object) {
        return {
            kind: isSet(object.kind) ? globalThis.String(object.kind) : "",
            version: isSet(object.version) ? globalThis.String(object.version) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.kind !== "") {
            obj.kind = message.kind;
        }
        if (message.version !== "") {
            obj.version = message.version;
        }
        return obj;
    },
};
exports.Checkpoint = {
    fromJSON(object) {
        return { envelope: isSet(object.envelope) ? globalThis.String(object.envelope) : "" };
    },
    toJSON(message) {
        const obj = {};
        if (message.envelope !== "") {
            obj.envelope = message.envelope;
        }
        return obj;
    },
};
exports.InclusionProof = {
    fromJSON(object) {
        return {
            logIndex: isSet(object.logIndex) ? globalThis.String(object.logIndex) : "0",
            rootHash: isSet(object.rootHash) ? Buffer.from(bytesFromBase64(object.rootHash)) : Buffer.alloc(0),
            treeSize: isSet(object.treeSize) ? globalThis.String(object.treeSize) : "0",
            hashes: globalThis.Array.isArray(object?.hashes)
                ? object.hashes.map((e) => Buffer.from(bytesFromBase64(e)))
                : [],
            checkpoint: isSet(object.checkpoint) ? exports.Checkpoint.fromJSON(object.checkpoint) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.logIndex !== "0") {
            obj.logIndex = message.logIndex;
        }
        if (message.rootHash.length !== 0) {
            obj.rootHash = base64FromBytes(message.rootHash);
        }
        if (message.treeSize !== "0") {
            obj.treeSize = message.treeSize;
        }
        if (message.hashes?.length) {
            obj.hashes = message.hashes.map((e) => base64FromBytes(e));
        }
        if (message.checkpoint !== undefined) {
            obj.checkpoint = exports.Checkpoint.toJSON(message.checkpoint);
        }
        return obj;
    },
};
exports.InclusionPromise = {
    fromJSON(object) {
        return {
            signedEntryTimestamp: isSet(object.signedEntryTimestamp)
                ? Buffer.from(bytesFromBase64(object.signedEntryTimestamp))
                : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.signedEntryTimestamp.length !== 0) {
            obj.signedEntryTimestamp = base64FromBytes(message.signedEntryTimestamp);
        }
        return obj;
    },
};
exports.TransparencyLogEntry = {
    fromJSON(object) {
        return {
            logIndex: isSet(object.logIndex) ? globalThis.String(object.logIndex) : "0",
            logId: isSet(object.logId) ? sigstore_common_1.LogId.fromJSON(object.logId) : undefined,
            kindVersion: isSet(object.kindVersion) ? exports.KindVersion.fromJSON(object.kindVersion) : undefined,
            integratedTime: isSet(object.integratedTime) ? globalThis.String(object.integratedTime) : "0",
            inclusionPromise: isSet(object.inclusionPromise) ? exports.InclusionPromise.fromJSON(object.inclusionPromise) : undefined,
            inclusionProof: isSet(object.inclusionProof) ? exports.InclusionProof.fromJSON(object.inclusionProof) : undefined,
            canonicalizedBody: isSet(object.canonicalizedBody)
                ? Buffer.from(bytesFromBase64(object.canonicalizedBody))
                : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.logIndex !== "0") {
            obj.logIndex = message.logIndex;
        }
        if (message.logId !== undefined) {
            obj.logId = sigstore_common_1.LogId.toJSON(message.logId);
        }
        if (message.kindVersion !== undefined) {
            obj.kindVersion = exports.KindVersion.toJSON(message.kindVersion);
        }
        if (message.integratedTime !== "0") {
            obj.integratedTime = message.integratedTime;
        }
        if (message.inclusionPromise !== undefined) {
            obj.inclusionPromise = exports.InclusionPromise.toJSON(message.inclusionPromise);
        }
        if (message.inclusionProof !== undefined) {
            obj.inclusionProof = exports.InclusionProof.toJSON(message.inclusionProof);
        }
        if (message.canonicalizedBody.length !== 0) {
            obj.canonicalizedBody = base64FromBytes(message.canonicalizedBody);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_trustroot.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ClientTrustConfig = exports.ServiceConfiguration = exports.Service = exports.SigningConfig = exports.TrustedRoot = exports.CertificateAuthority = exports.TransparencyLogInstance = exports.ServiceSelector = void 0;
exports.serviceSelectorFromJSON = serviceSelectorFromJSON;
exports.serviceSelectorToJSON = serviceSelectorToJSON;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
/**
 * ServiceSelector specifies how a client SHOULD select a set of
 * Services to connect to. A client SHOULD throw an error if
 * the value is SERVICE_SELECTOR_UNDEFINED.
 */
var ServiceSelector;
(function (ServiceSelector) {
    ServiceSelector[ServiceSelector["SERVICE_SELECTOR_UNDEFINED"] = 0] = "SERVICE_SELECTOR_UNDEFINED";
    /**
     * ALL - Clients SHOULD select all Services based on supported API version
     * and validity window.
     */
    ServiceSelector[ServiceSelector["ALL"] = 1] = "ALL";
    /**
     * ANY - Clients SHOULD select one Service based on supported API version
     * and validity window. It is up to the client implementation to
     * decide how to select the Service, e.g. random or round-robin.
     */
    ServiceSelector[ServiceSelector["ANY"] = 2] = "ANY";
    /**
     * EXACT - Clients SHOULD select a specific number of Services based on
     * supported API version and validity window, using the provided
     * `count`. It is up to the client implementation to decide how to
     * select the Service, e.g. random or round-robin.
     */
    ServiceSelector[ServiceSelector["EXACT"] = 3] = "EXACT";
})(ServiceSelector || (exports.ServiceSelector = ServiceSelector = {}));
function serviceSelectorFromJSON(object) {
    switch (object) {
        case 0:
        case "SERVICE_SELECTOR_UNDEFINED":
            return ServiceSelector.SERVICE_SELECTOR_UNDEFINED;
        case 1:
        case "ALL":
            return ServiceSelector.ALL;
        case 2:
        case "ANY":
            return ServiceSelector.ANY;
        case 3:
        case "EXACT":
            return ServiceSelector.EXACT;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum ServiceSelector");
    }
}
function serviceSelectorToJSON(object) {
    switch (object) {
        case ServiceSelector.SERVICE_SELECTOR_UNDEFINED:
            return "SERVICE_SELECTOR_UNDEFINED";
        case ServiceSelector.ALL:
            return "ALL";
        case ServiceSelector.ANY:
            return "ANY";
        case ServiceSelector.EXACT:
            return "EXACT";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum ServiceSelector");
    }
}
exports.TransparencyLogInstance = {
    fromJSON(object) {
        return {
            baseUrl: isSet(object.baseUrl) ? globalThis.String(object.baseUrl) : "",
            hashAlgorithm: isSet(object.hashAlgorithm) ? (0, sigstore_common_1.hashAlgorithmFromJSON)(object.hashAlgorithm) : 0,
            publicKey: isSet(object.publicKey) ? sigstore_common_1.PublicKey.fromJSON(object.publicKey) : undefined,
            logId: isSet(object.logId) ? sigstore_common_1.LogId.fromJSON(object.logId) : undefined,
            checkpointKeyId: isSet(object.checkpointKeyId) ? sigstore_common_1.LogId.fromJSON(object.checkpointKeyId) : undefined,
            operator: isSet(object.operator) ? globalThis.String(object.operator) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.baseUrl !== "") {
            obj.baseUrl = message.baseUrl;
        }
        if (message.hashAlgorithm !== 0) {
            obj.hashAlgorithm = (0, sigstore_common_1.hashAlgorithmToJSON)(message.hashAlgorithm);
        }
        if (message.publicKey !== undefined) {
            obj.publicKey = sigstore_common_1.PublicKey.toJSON(message.publicKey);
        }
        if (message.logId !== undefined) {
            obj.logId = sigstore_common_1.LogId.toJSON(message.logId);
        }
        if (message.checkpointKeyId !== undefined) {
            obj.checkpointKeyId = sigstore_common_1.LogId.toJSON(message.checkpointKeyId);
        }
        if (message.operator !== "") {
            obj.operator = message.operator;
        }
        return obj;
    },
};
exports.CertificateAuthority = {
    fromJSON(object) {
        return {
            subject: isSet(object.subject) ? sigstore_common_1.DistinguishedName.fromJSON(object.subject) : undefined,
            uri: isSet(object.uri) ? globalThis.String(object.uri) : "",
            certChain: isSet(object.certChain) ? sigstore_common_1.X509CertificateChain.fromJSON(object.certChain) : undefined,
            validFor: isSet(object.validFor) ? sigstore_common_1.TimeRange.fromJSON(object.validFor) : undefined,
            operator: isSet(object.operator) ? globalThis.String(object.operator) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.subject !== undefined) {
            obj.subject = sigstore_common_1.DistinguishedName.toJSON(message.subject);
        }
        if (message.uri !== "") {
            obj.uri = message.uri;
        }
        if (message.certChain !== undefined) {
            obj.certChain = sigstore_common_1.X509CertificateChain.toJSON(message.certChain);
        }
        if (message.validFor !== undefined) {
            obj.validFor = sigstore_common_1.TimeRange.toJSON(message.validFor);
        }
        if (message.operator !== "") {
            obj.operator = message.operator;
        }
        return obj;
    },
};
exports.TrustedRoot = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            tlogs: globalThis.Array.isArray(object?.tlogs)
                ? object.tlogs.map((e) => exports.TransparencyLogInstance.fromJSON(e))
                : [],
            certificateAuthorities: globalThis.Array.isArray(object?.certificateAuthorities)
                ? object.certificateAuthorities.map((e) => exports.CertificateAuthority.fromJSON(e))
                : [],
            ctlogs: globalThis.Array.isArray(object?.ctlogs)
                ? object.ctlogs.map((e) => exports.TransparencyLogInstance.fromJSON(e))
                : [],
            timestampAuthorities: globalThis.Array.isArray(object?.timestampAuthorities)
                ? object.timestampAuthorities.map((e) => exports.CertificateAuthority.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.tlogs?.length) {
            obj.tlogs = message.tlogs.map((e) => exports.TransparencyLogInstance.toJSON(e));
        }
        if (message.certificateAuthorities?.length) {
            obj.certificateAuthorities = message.certificateAuthorities.map((e) => exports.CertificateAuthority.toJSON(e));
        }
        if (message.ctlogs?.length) {
            obj.ctlogs = message.ctlogs.map((e) => exports.TransparencyLogInstance.toJSON(e));
        }
        if (message.timestampAuthorities?.length) {
            obj.timestampAuthorities = message.timestampAuthorities.map((e) => exports.CertificateAuthority.toJSON(e));
        }
        return obj;
    },
};
exports.SigningConfig = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            caUrls: globalThis.Array.isArray(object?.caUrls) ? object.caUrls.map((e) => exports.Service.fromJSON(e)) : [],
            oidcUrls: globalThis.Array.isArray(object?.oidcUrls) ? object.oidcUrls.map((e) => exports.Service.fromJSON(e)) : [],
            rekorTlogUrls: globalThis.Array.isArray(object?.rekorTlogUrls)
                ? object.rekorTlogUrls.map((e) => exports.Service.fromJSON(e))
                : [],
            rekorTlogConfig: isSet(object.rekorTlogConfig)
                ? exports.ServiceConfiguration.fromJSON(object.rekorTlogConfig)
                : undefined,
            tsaUrls: globalThis.Array.isArray(object?.tsaUrls) ? object.tsaUrls.map((e) => exports.Service.fromJSON(e)) : [],
            tsaConfig: isSet(object.tsaConfig) ? exports.ServiceConfiguration.fromJSON(object.tsaConfig) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.caUrls?.length) {
            obj.caUrls = message.caUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.oidcUrls?.length) {
            obj.oidcUrls = message.oidcUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.rekorTlogUrls?.length) {
            obj.rekorTlogUrls = message.rekorTlogUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.rekorTlogConfig !== undefined) {
            obj.rekorTlogConfig = exports.ServiceConfiguration.toJSON(message.rekorTlogConfig);
        }
        if (message.tsaUrls?.length) {
            obj.tsaUrls = message.tsaUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.tsaConfig !== undefined) {
            obj.tsaConfig = exports.ServiceConfiguration.toJSON(message.tsaConfig);
        }
        return obj;
    },
};
exports.Service = {
    fromJSON(object) {
        return {
            url: isSet(object.url) ? globalThis.String(object.url) : "",
            majorApiVersion: isSet(object.majorApiVersion) ? globalThis.Number(object.majorApiVersion) : 0,
            validFor: isSet(object.validFor) ? sigstore_common_1.TimeRange.fromJSON(object.validFor) : undefined,
            operator: isSet(object.operator) ? globalThis.String(object.operator) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.url !== "") {
            obj.url = message.url;
        }
        if (message.majorApiVersion !== 0) {
            obj.majorApiVersion = Math.round(message.majorApiVersion);
        }
        if (message.validFor !== undefined) {
            obj.validFor = sigstore_common_1.TimeRange.toJSON(message.validFor);
        }
        if (message.operator !== "") {
            obj.operator = message.operator;
        }
        return obj;
    },
};
exports.ServiceConfiguration = {
    fromJSON(object) {
        return {
            selector: isSet(object.selector) ? serviceSelectorFromJSON(object.selector) : 0,
            count: isSet(object.count) ? globalThis.Number(object.count) : 0,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.selector !== 0) {
            obj.selector = serviceSelectorToJSON(message.selector);
        }
        if (message.count !== 0) {
            obj.count = Math.round(message.count);
        }
        return obj;
    },
};
exports.ClientTrustConfig = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            trustedRoot: isSet(object.trustedRoot) ? exports.TrustedRoot.fromJSON(object.trustedRoot) : undefined,
            signingConfig: isSet(object.signingConfig) ? exports.SigningConfig.fromJSON(object.signingConfig) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.trustedRoot !== undefined) {
            obj.trustedRoot = exports.TrustedRoot.toJSON(message.trustedRoot);
        }
        if (message.signingConfig !== undefined) {
            obj.signingConfig = exports.SigningConfig.toJSON(message.signingConfig);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 9732:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_verification.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Input = exports.Artifact = exports.ArtifactVerificationOptions_ObserverTimestampOptions = exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions = exports.ArtifactVerificationOptions_TimestampAuthorityOptions = exports.ArtifactVerificationOptions_CtlogOptions = exports.ArtifactVerificationOptions_TlogOptions = exports.ArtifactVerificationOptions = exports.PublicKeyIdentities = exports.CertificateIdentities = exports.CertificateIdentity = void 0;
/* eslint-disable */
const sigstore_bundle_1 = __nccwpck_require__(715);
const sigstore_common_1 = __nccwpck_require__(5334);
const sigstore_trustroot_1 = __nccwpck_require__(1997);
exports.CertificateIdentity = {
    fromJSON(object) {
        return {
            issuer: isSet(object.issuer) ? globalThis.String(object.issuer) : "",
            san: isSet(object.san) ? sigstore_common_1.SubjectAlternativeName.fromJSON(object.san) : undefined,
            oids: globalThis.Array.isArray(object?.oids)
                ? object.oids.map((e) => sigstore_common_1.ObjectIdentifierValuePair.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.issuer !== "") {
            obj.issuer = message.issuer;
        }
        if (message.san !== undefined) {
            obj.san = sigstore_common_1.SubjectAlternativeName.toJSON(message.san);
        }
        if (message.oids?.length) {
            obj.oids = message.oids.map((e) => sigstore_common_1.ObjectIdentifierValuePair.toJSON(e));
        }
        return obj;
    },
};
exports.CertificateIdentities = {
    fromJSON(object) {
        return {
            identities: globalThis.Array.isArray(object?.identities)
                ? object.identities.map((e) => exports.CertificateIdentity.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.identities?.length) {
            obj.identities = message.identities.map((e) => exports.CertificateIdentity.toJSON(e));
        }
        return obj;
    },
};
exports.PublicKeyIdentities = {
    fromJSON(object) {
        return {
            publicKeys: globalThis.Array.isArray(object?.publicKeys)
                ? object.publicKeys.map((e) => sigstore_common_1.PublicKey.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.publicKeys?.length) {
            obj.publicKeys = message.publicKeys.map((e) => sigstore_common_1.PublicKey.toJSON(e));
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions = {
    fromJSON(object) {
        return {
            signers: isSet(object.certificateIdentities)
                ? {
                    $case: "certificateIdentities",
                    certificateIdentities: exports.CertificateIdentities.fromJSON(object.certificateIdentities),
                }
                : isSet(object.publicKeys)
                    ? { $case: "publicKeys", publicKeys: exports.PublicKeyIdentities.fromJSON(object.publicKeys) }
                    : undefined,
            tlogOptions: isSet(object.tlogOptions)
                ? exports.ArtifactVerificationOptions_TlogOptions.fromJSON(object.tlogOptions)
                : undefined,
            ctlogOptions: isSet(object.ctlogOptions)
                ? exports.ArtifactVerificationOptions_CtlogOptions.fromJSON(object.ctlogOptions)
                : undefined,
            tsaOptions: isSet(object.tsaOptions)
                ? exports.ArtifactVerificationOptions_TimestampAuthorityOptions.fromJSON(object.tsaOptions)
                : undefined,
            integratedTsOptions: isSet(object.integratedTsOptions)
                ? exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions.fromJSON(object.integratedTsOptions)
                : undefined,
            observerOptions: isSet(object.observerOptions)
                ? exports.ArtifactVerificationOptions_ObserverTimestampOptions.fromJSON(object.observerOptions)
                : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.signers?.$case === "certificateIdentities") {
            obj.certificateIdentities = exports.CertificateIdentities.toJSON(message.signers.certificateIdentities);
        }
        else if (message.signers?.$case === "publicKeys") {
            obj.publicKeys = exports.PublicKeyIdentities.toJSON(message.signers.publicKeys);
        }
        if (message.tlogOptions !== undefined) {
            obj.tlogOptions = exports.ArtifactVerificationOptions_TlogOptions.toJSON(message.tlogOptions);
        }
        if (message.ctlogOptions !== undefined) {
            obj.ctlogOptions = exports.ArtifactVerificationOptions_CtlogOptions.toJSON(message.ctlogOptions);
        }
        if (message.tsaOptions !== undefined) {
            obj.tsaOptions = exports.ArtifactVerificationOptions_TimestampAuthorityOptions.toJSON(message.tsaOptions);
        }
        if (message.integratedTsOptions !== undefined) {
            obj.integratedTsOptions = exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions.toJSON(message.integratedTsOptions);
        }
        if (message.observerOptions !== undefined) {
            obj.observerOptions = exports.ArtifactVerificationOptions_ObserverTimestampOptions.toJSON(message.observerOptions);
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_TlogOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            performOnlineVerification: isSet(object.performOnlineVerification)
                ? globalThis.Boolean(object.performOnlineVerification)
                : false,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.performOnlineVerification !== false) {
            obj.performOnlineVerification = message.performOnlineVerification;
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_CtlogOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_TimestampAuthorityOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_ObserverTimestampOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.Artifact = {
    fromJSON(object) {
        return {
            data: isSet(object.artifactUri)
                ? { $case: "artifactUri", artifactUri: globalThis.String(object.artifactUri) }
                : isSet(object.artifact)
                    ? { $case: "artifact", artifact: Buffer.from(bytesFromBase64(object.artifact)) }
                    : isSet(object.artifactDigest)
                        ? { $case: "artifactDigest", artifactDigest: sigstore_common_1.HashOutput.fromJSON(object.artifactDigest) }
                        : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.data?.$case === "artifactUri") {
            obj.artifactUri = message.data.artifactUri;
        }
        else if (message.data?.$case === "artifact") {
            obj.artifact = base64FromBytes(message.data.artifact);
        }
        else if (message.data?.$case === "artifactDigest") {
            obj.artifactDigest = sigstore_common_1.HashOutput.toJSON(message.data.artifactDigest);
        }
        return obj;
    },
};
exports.Input = {
    fromJSON(object) {
        return {
            artifactTrustRoot: isSet(object.artifactTrustRoot) ? sigstore_trustroot_1.TrustedRoot.fromJSON(object.artifactTrustRoot) : undefined,
            artifactVerificationOptions: isSet(object.artifactVerificationOptions)
                ? exports.ArtifactVerificationOptions.fromJSON(object.artifactVerificationOptions)
                : undefined,
            bundle: isSet(object.bundle) ? sigstore_bundle_1.Bundle.fromJSON(object.bundle) : undefined,
            artifact: isSet(object.artifact) ? exports.Artifact.fromJSON(object.artifact) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.artifactTrustRoot !== undefined) {
            obj.artifactTrustRoot = sigstore_trustroot_1.TrustedRoot.toJSON(message.artifactTrustRoot);
        }
        if (message.artifactVerificationOptions !== undefined) {
            obj.artifactVerificationOptions = exports.ArtifactVerificationOptions.toJSON(message.artifactVerificationOptions);
        }
        if (message.bundle !== undefined) {
            obj.bundle = sigstore_bundle_1.Bundle.toJSON(message.bundle);
        }
        if (message.artifact !== undefined) {
            obj.artifact = exports.Artifact.toJSON(message.artifact);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 9654:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
__exportStar(__nccwpck_require__(4649), exports);
__exportStar(__nccwpck_require__(715), exports);
__exportStar(__nccwpck_require__(5334), exports);
__exportStar(__nccwpck_require__(5204), exports);
__exportStar(__nccwpck_require__(1997), exports);
__exportStar(__nccwpck_require__(9732), exports);


/***/ }),

/***/ 3835:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
__exportStar(__nccwpck_require__(6764), exports);
__exportStar(__nccwpck_require__(381), exports);
__exportStar(__nccwpck_require__(4969), exports);
__exportStar(__nccwpck_require__(7543), exports);


/***/ }),

/***/ 2635:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DSSESignatureContent = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
class DSSESignatureContent {
    env;
    constructor(env) {
        this.env = env;
    }
    compareDigest(digest) {
        return core_1.crypto.bufferEqual(digest, core_1.crypto.digest('sha256', this.env.payload));
    }
    // For a DSSE envelope the signature is computed over the pre-authentication
    // encoding (PAE), so the digest of the signed bytes is the digest of the PAE.
    // This is what a Rekor v2 hashedrekord entry records for a DSSE envelope.
    compareSignedDigest(digest) {
        return core_1.crypto.bufferEqual(digest, core_1.crypto.digest('sha256', this.preAuthEncoding));
    }
    compareSignature(signature) {
        return core_1.crypto.bufferEqual(signature, this.signature);
    }
    verifySignature(key) {
        return core_1.crypto.verify(this.preAuthEncoding, key, this.signature);
    }
    get signature() {
        return this.env.signatures.length > 0
            ? this.env.signatures[0].sig
            : Buffer.from('');
    }
    // DSSE Pre-Authentication Encoding
    get preAuthEncoding() {
        return core_1.dsse.preAuthEncoding(this.env.payloadType, this.env.payload);
    }
}
exports.DSSESignatureContent = DSSESignatureContent;


/***/ }),

/***/ 2544:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toSignedEntity = toSignedEntity;
exports.signatureContent = signatureContent;
const core_1 = __nccwpck_require__(3917);
const dsse_1 = __nccwpck_require__(2635);
const message_1 = __nccwpck_require__(6531);
function toSignedEntity(bundle, artifact) {
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const timestamps = [];
    for (const entry of tlogEntries) {
        if (entry.integratedTime && entry.integratedTime !== '0') {
            timestamps.push({
                $case: 'transparency-log',
                tlogEntry: entry,
            });
        }
    }
    for (const ts of timestampVerificationData?.rfc3161Timestamps ?? []) {
        timestamps.push({
            $case: 'timestamp-authority',
            timestamp: core_1.RFC3161Timestamp.parse(Buffer.from(ts.signedTimestamp)),
        });
    }
    return {
        signature: signatureContent(bundle, artifact),
        key: key(bundle),
        tlogEntries,
        timestamps,
    };
}
function signatureContent(bundle, artifact) {
    switch (bundle.content.$case) {
        case 'dsseEnvelope':
            return new dsse_1.DSSESignatureContent(bundle.content.dsseEnvelope);
        case 'messageSignature':
            return new message_1.MessageSignatureContent(bundle.content.messageSignature, artifact);
    }
}
function key(bundle) {
    switch (bundle.verificationMaterial.content.$case) {
        case 'publicKey':
            return {
                $case: 'public-key',
                hint: bundle.verificationMaterial.content.publicKey.hint,
            };
        case 'x509CertificateChain':
            return {
                $case: 'certificate',
                certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.x509CertificateChain
                    .certificates[0].rawBytes)),
            };
        case 'certificate':
            return {
                $case: 'certificate',
                certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.certificate.rawBytes)),
            };
    }
}


/***/ }),

/***/ 6531:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MessageSignatureContent = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const protobuf_specs_1 = __nccwpck_require__(9654);
// Map from the Sigstore protobuf HashAlgorithm enum to
// the string values used by the Node.js crypto module.
const HASH_ALGORITHM_MAP = {
    [protobuf_specs_1.HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED]: 'sha256',
    [protobuf_specs_1.HashAlgorithm.SHA2_256]: 'sha256',
    [protobuf_specs_1.HashAlgorithm.SHA2_384]: 'sha384',
    [protobuf_specs_1.HashAlgorithm.SHA2_512]: 'sha512',
    [protobuf_specs_1.HashAlgorithm.SHA3_256]: 'sha3-256',
    [protobuf_specs_1.HashAlgorithm.SHA3_384]: 'sha3-384',
};
class MessageSignatureContent {
    signature;
    messageDigest;
    artifact;
    hashAlgorithm;
    constructor(messageSignature, artifact) {
        this.signature = messageSignature.signature;
        this.messageDigest = messageSignature.messageDigest.digest;
        this.artifact = artifact;
        this.hashAlgorithm =
            HASH_ALGORITHM_MAP[messageSignature.messageDigest.algorithm] ??
                /* istanbul ignore next */ 'sha256';
    }
    compareSignature(signature) {
        return core_1.crypto.bufferEqual(signature, this.signature);
    }
    compareDigest(digest) {
        return core_1.crypto.bufferEqual(digest, this.messageDigest);
    }
    // For a message signature the signature is computed over the artifact, so the
    // digest of the signed bytes is the artifact's message digest.
    compareSignedDigest(digest) {
        return this.compareDigest(digest);
    }
    verifySignature(key) {
        return core_1.crypto.verify(this.artifact, key, this.signature, this.hashAlgorithm);
    }
}
exports.MessageSignatureContent = MessageSignatureContent;


/***/ }),

/***/ 6849:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PolicyError = exports.VerificationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class BaseError extends Error {
    code;
    cause; /* eslint-disable-line @typescript-eslint/no-explicit-any */
    constructor({ code, message, cause, }) {
        super(message);
        this.code = code;
        this.cause = cause;
        this.name = this.constructor.name;
    }
}
class VerificationError extends BaseError {
}
exports.VerificationError = VerificationError;
class PolicyError extends BaseError {
}
exports.PolicyError = PolicyError;


/***/ }),

/***/ 4187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.BL = exports.jO = exports.mk = __webpack_unused_export__ = exports.DC = void 0;
/* istanbul ignore file */
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var bundle_1 = __nccwpck_require__(2544);
Object.defineProperty(exports, "DC", ({ enumerable: true, get: function () { return bundle_1.toSignedEntity; } }));
var error_1 = __nccwpck_require__(6849);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.PolicyError; } });
Object.defineProperty(exports, "mk", ({ enumerable: true, get: function () { return error_1.VerificationError; } }));
var trust_1 = __nccwpck_require__(7822);
Object.defineProperty(exports, "jO", ({ enumerable: true, get: function () { return trust_1.toTrustMaterial; } }));
var verifier_1 = __nccwpck_require__(4433);
Object.defineProperty(exports, "BL", ({ enumerable: true, get: function () { return verifier_1.Verifier; } }));


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CertificateChainVerifier = void 0;
exports.verifyCertificateChain = verifyCertificateChain;
const error_1 = __nccwpck_require__(6849);
const trust_1 = __nccwpck_require__(7822);
function verifyCertificateChain(timestamp, leaf, certificateAuthorities) {
    // Filter list of trusted CAs to those which are valid for the given
    // timestamp
    const cas = (0, trust_1.filterCertAuthorities)(certificateAuthorities, timestamp);
    /* eslint-disable-next-line @typescript-eslint/no-explicit-any */
    let error;
    for (const ca of cas) {
        try {
            const verifier = new CertificateChainVerifier({
                trustedCerts: ca.certChain,
                untrustedCert: leaf,
                timestamp,
            });
            return verifier.verify();
        }
        catch (err) {
            error = err;
        }
    }
    // If we failed to verify the certificate chain for all of the trusted
    // CAs, throw the last error we encountered.
    throw new error_1.VerificationError({
        code: 'CERTIFICATE_ERROR',
        message: 'Failed to verify certificate chain',
        cause: error,
    });
}
class CertificateChainVerifier {
    untrustedCert;
    trustedCerts;
    localCerts;
    timestamp;
    constructor(opts) {
        this.untrustedCert = opts.untrustedCert;
        this.trustedCerts = opts.trustedCerts;
        this.localCerts = dedupeCertificates([
            ...opts.trustedCerts,
            opts.untrustedCert,
        ]);
        this.timestamp = opts.timestamp;
    }
    verify() {
        // Construct certificate path from leaf to root
        const certificatePath = this.sort();
        // Perform validation checks on each certificate in the path
        this.checkPath(certificatePath);
        const validForDate = certificatePath.every((cert) => cert.validForDate(this.timestamp));
        if (!validForDate) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'certificate is not valid or expired at the specified date',
            });
        }
        // Return verified certificate path
        return certificatePath;
    }
    sort() {
        const leafCert = this.untrustedCert;
        // Construct all possible paths from the leaf
        let paths = this.buildPaths(leafCert);
        // Filter for paths which contain a trusted certificate
        paths = paths.filter((path) => path.some((cert) => this.trustedCerts.includes(cert)));
        if (paths.length === 0) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'no trusted certificate path found',
            });
        }
        // Find the shortest of possible paths
        /* istanbul ignore next */
        const path = paths.reduce((prev, curr) => prev.length < curr.length ? prev : curr);
        // Construct chain from shortest path
        // Removes the last certificate in the path, which will be a second copy
        // of the root certificate given that the root is self-signed.
        return [leafCert, ...path].slice(0, -1);
    }
    // Recursively build all possible paths from the leaf to the root
    buildPaths(certificate) {
        const paths = [];
        const issuers = this.findIssuer(certificate);
        if (issuers.length === 0) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'no valid certificate path found',
            });
        }
        for (let i = 0; i < issuers.length; i++) {
            const issuer = issuers[i];
            // Base case - issuer is self
            if (issuer.equals(certificate)) {
                paths.push([certificate]);
                continue;
            }
            // Recursively build path for the issuer
            const subPaths = this.buildPaths(issuer);
            // Construct paths by appending the issuer to each subpath
            for (let j = 0; j < subPaths.length; j++) {
                paths.push([issuer, ...subPaths[j]]);
            }
        }
        return paths;
    }
    // Return all possible issuers for the given certificate
    findIssuer(certificate) {
        let issuers = [];
        let keyIdentifier;
        // Exit early if the certificate is self-signed
        if (certificate.subject.equals(certificate.issuer)) {
            if (certificate.verify()) {
                return [certificate];
            }
        }
        // If the certificate has an authority key identifier, use that
        // to find the issuer
        if (certificate.extAuthorityKeyID) {
            keyIdentifier = certificate.extAuthorityKeyID.keyIdentifier;
            // TODO: Add support for authorityCertIssuer/authorityCertSerialNumber
            // though Fulcio doesn't appear to use these
        }
        // Find possible issuers by comparing the authorityKeyID/subjectKeyID
        // or issuer/subject. Potential issuers are added to the result array.
        this.localCerts.forEach((possibleIssuer) => {
            if (keyIdentifier) {
                /* istanbul ignore else */
                if (possibleIssuer.extSubjectKeyID) {
                    if (possibleIssuer.extSubjectKeyID.keyIdentifier.equals(keyIdentifier)) {
                        issuers.push(possibleIssuer);
                    }
                    return;
                }
            }
            // Fallback to comparing certificate issuer and subject if
            // subjectKey/authorityKey extensions are not present
            if (possibleIssuer.subject.equals(certificate.issuer)) {
                issuers.push(possibleIssuer);
            }
        });
        // Remove any issuers which fail to verify the certificate
        issuers = issuers.filter((issuer) => {
            try {
                return certificate.verify(issuer);
            }
            catch (ex) {
                /* istanbul ignore next - should never error */
                return false;
            }
        });
        return issuers;
    }
    checkPath(path) {
        /* istanbul ignore if */
        if (path.length < 1) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'certificate chain must contain at least one certificate',
            });
        }
        // Ensure that all certificates beyond the leaf are CAs
        const validCAs = path.slice(1).every((cert) => cert.isCA);
        if (!validCAs) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'intermediate certificate is not a CA',
            });
        }
        // Certificate's issuer must match the subject of the next certificate
        // in the chain
        for (let i = path.length - 2; i >= 0; i--) {
            /* istanbul ignore if */
            if (!path[i].issuer.equals(path[i + 1].subject)) {
                throw new error_1.VerificationError({
                    code: 'CERTIFICATE_ERROR',
                    message: 'incorrect certificate name chaining',
                });
            }
        }
        // Check pathlength constraints
        for (let i = 0; i < path.length; i++) {
            const cert = path[i];
            // If the certificate is a CA, check the path length
            if (cert.extBasicConstraints?.isCA) {
                const pathLength = cert.extBasicConstraints.pathLenConstraint;
                // The path length, if set, indicates how many intermediate
                // certificates (NOT including the leaf) are allowed to follow. The
                // pathLength constraint of any intermediate CA certificate MUST be
                // greater than or equal to it's own depth in the chain (with an
                // adjustment for the leaf certificate)
                if (pathLength !== undefined && pathLength < i - 1) {
                    throw new error_1.VerificationError({
                        code: 'CERTIFICATE_ERROR',
                        message: 'path length constraint exceeded',
                    });
                }
            }
        }
    }
}
exports.CertificateChainVerifier = CertificateChainVerifier;
// Remove duplicate certificates from the array
function dedupeCertificates(certs) {
    for (let i = 0; i < certs.length; i++) {
        for (let j = i + 1; j < certs.length; j++) {
            if (certs[i].equals(certs[j])) {
                certs.splice(j, 1);
                j--;
            }
        }
    }
    return certs;
}


/***/ }),

/***/ 3771:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyPublicKey = verifyPublicKey;
exports.verifyCertificate = verifyCertificate;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const certificate_1 = __nccwpck_require__(8412);
const sct_1 = __nccwpck_require__(1633);
const OID_FULCIO_ISSUER_V1 = '1.3.6.1.4.1.57264.1.1';
const OID_FULCIO_ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';
function verifyPublicKey(hint, timestamps, trustMaterial) {
    const key = trustMaterial.publicKey(hint);
    timestamps.forEach((timestamp) => {
        if (!key.validFor(timestamp)) {
            throw new error_1.VerificationError({
                code: 'PUBLIC_KEY_ERROR',
                message: `Public key is not valid for timestamp: ${timestamp.toISOString()}`,
            });
        }
    });
    return { key: key.publicKey };
}
function verifyCertificate(leaf, timestamps, trustMaterial) {
    // Check that leaf certificate chains to a trusted CA
    let path = [];
    timestamps.forEach((timestamp) => {
        path = (0, certificate_1.verifyCertificateChain)(timestamp, leaf, trustMaterial.certificateAuthorities);
    });
    return {
        scts: (0, sct_1.verifySCTs)(path[0], path[1], trustMaterial.ctlogs),
        signer: getSigner(path[0]),
    };
}
function getSigner(cert) {
    let issuer;
    const issuerExtension = cert.extension(OID_FULCIO_ISSUER_V2);
    /* istanbul ignore next */
    if (issuerExtension) {
        issuer = issuerExtension.valueObj.subs?.[0]?.value.toString('ascii');
    }
    else {
        issuer = cert.extension(OID_FULCIO_ISSUER_V1)?.value.toString('ascii');
    }
    const oids = cert.extensions.map((ext) => {
        const oid = ext.subs[0].toOID();
        return {
            oid: { id: oid.split('.').map(Number) },
            value: ext.subs[ext.subs.length - 1].value,
        };
    });
    const identity = {
        extensions: { issuer },
        subjectAlternativeName: cert.subjectAltName,
        oids,
    };
    return {
        key: core_1.crypto.createPublicKey(cert.publicKey),
        identity,
    };
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifySCTs = verifySCTs;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const trust_1 = __nccwpck_require__(7822);
function verifySCTs(cert, issuer, ctlogs) {
    let extSCT;
    // Verifying the SCT requires that we remove the SCT extension and
    // re-encode the TBS structure to DER -- this value is part of the data
    // over which the signature is calculated. Since this is a destructive action
    // we create a copy of the certificate so we can remove the SCT extension
    // without affecting the original certificate.
    const clone = cert.clone();
    // Intentionally not using the findExtension method here because we want to
    // remove the the SCT extension from the certificate before calculating the
    // PreCert structure
    for (let i = 0; i < clone.extensions.length; i++) {
        const ext = clone.extensions[i];
        if (ext.subs[0].toOID() === core_1.EXTENSION_OID_SCT) {
            extSCT = new core_1.X509SCTExtension(ext);
            // Remove the extension from the certificate
            clone.extensions.splice(i, 1);
            break;
        }
    }
    // No SCT extension found to verify
    if (!extSCT) {
        return [];
    }
    // Found an SCT extension but it has no SCTs
    /* istanbul ignore if -- too difficult to fabricate test case for this */
    if (extSCT.signedCertificateTimestamps.length === 0) {
        return [];
    }
    // Construct the PreCert structure
    // https://www.rfc-editor.org/rfc/rfc6962#section-3.2
    const preCert = new core_1.ByteStream();
    // Calculate hash of the issuer's public key
    const issuerId = core_1.crypto.digest('sha256', issuer.publicKey);
    preCert.appendView(issuerId);
    // Re-encodes the certificate to DER after removing the SCT extension
    const tbs = clone.tbsCertificate.toDER();
    preCert.appendUint24(tbs.length);
    preCert.appendView(tbs);
    // Calculate and return the verification results for each SCT
    return extSCT.signedCertificateTimestamps.map((sct) => {
        // Find the ctlog instance that corresponds to the SCT's logID
        const validCTLogs = (0, trust_1.filterTLogAuthorities)(ctlogs, {
            logID: sct.logID,
            targetDate: sct.datetime,
        });
        // See if the SCT is valid for any of the CT logs
        const verified = validCTLogs.some((log) => sct.verify(preCert.buffer, log.publicKey));
        if (!verified) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'SCT verification failed',
            });
        }
        return sct.logID;
    });
}


/***/ }),

/***/ 8037:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifySubjectAlternativeName = verifySubjectAlternativeName;
exports.verifyExtensions = verifyExtensions;
exports.verifyOIDs = verifyOIDs;
const error_1 = __nccwpck_require__(6849);
// Verifies that the signer's SAN matches the policy identity. The
// policyIdentity is treated as a JavaScript regular expression pattern and
// tested against the full signerIdentity string. For exact matching, use
// anchored patterns (e.g. '^user@example\\.com$').
function verifySubjectAlternativeName(policyIdentity, signerIdentity) {
    if (signerIdentity === undefined || !signerIdentity.match(policyIdentity)) {
        throw new error_1.PolicyError({
            code: 'UNTRUSTED_SIGNER_ERROR',
            message: `certificate identity error - expected ${policyIdentity}, got ${signerIdentity}`,
        });
    }
}
function verifyExtensions(policyExtensions, signerExtensions = {}) {
    let key;
    for (key in policyExtensions) {
        if (signerExtensions[key] !== policyExtensions[key]) {
            throw new error_1.PolicyError({
                code: 'UNTRUSTED_SIGNER_ERROR',
                message: `invalid certificate extension - expected ${key}=${policyExtensions[key]}, got ${key}=${signerExtensions[key]}`,
            });
        }
    }
}
function verifyOIDs(policyOIDs, signerOIDs = []) {
    for (const policyOID of policyOIDs) {
        const match = signerOIDs.find((signerOID) => oidEquals(policyOID.oid?.id, signerOID.oid?.id) &&
            policyOID.value.equals(signerOID.value));
        if (!match) {
            const oid = policyOID.oid?.id.join('.') ?? '<unknown>';
            throw new error_1.PolicyError({
                code: 'UNTRUSTED_SIGNER_ERROR',
                message: `invalid certificate extension - missing OID ${oid}`,
            });
        }
    }
}
function oidEquals(a, b) {
    if (a === undefined || b === undefined) {
        return false;
    }
    return a.length === b.length && a.every((v, i) => v === b[i]);
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getTSATimestamp = getTSATimestamp;
exports.getTLogTimestamp = getTLogTimestamp;
const tsa_1 = __nccwpck_require__(4472);
function getTSATimestamp(timestamp, data, timestampAuthorities) {
    (0, tsa_1.verifyRFC3161Timestamp)(timestamp, data, timestampAuthorities);
    return {
        type: 'timestamp-authority',
        logID: timestamp.signerSerialNumber,
        timestamp: timestamp.signingTime,
    };
}
function getTLogTimestamp(entry) {
    // Only entries with an inclusion promise provide a verifiable timestamp
    if (!entry.inclusionPromise) {
        return undefined;
    }
    return {
        type: 'transparency-log',
        logID: entry.logId.keyId,
        timestamp: new Date(Number(entry.integratedTime) * 1000),
    };
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyRFC3161Timestamp = verifyRFC3161Timestamp;
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const certificate_1 = __nccwpck_require__(8412);
const trust_1 = __nccwpck_require__(7822);
function verifyRFC3161Timestamp(timestamp, data, timestampAuthorities) {
    const signingTime = timestamp.signingTime;
    // Filter for CAs which were valid at the time of signing
    timestampAuthorities = (0, trust_1.filterCertAuthorities)(timestampAuthorities, signingTime);
    // Filter for CAs which match serial and issuer embedded in the timestamp
    timestampAuthorities = filterCAsBySerialAndIssuer(timestampAuthorities, {
        serialNumber: timestamp.signerSerialNumber,
        issuer: timestamp.signerIssuer,
    });
    // Check that we can verify the timestamp with AT LEAST ONE of the remaining
    // CAs
    const verified = timestampAuthorities.some((ca) => {
        try {
            verifyTimestampForCA(timestamp, data, ca);
            return true;
        }
        catch (e) {
            return false;
        }
    });
    if (!verified) {
        throw new error_1.VerificationError({
            code: 'TIMESTAMP_ERROR',
            message: 'timestamp could not be verified',
        });
    }
}
function verifyTimestampForCA(timestamp, data, ca) {
    const [leaf, ...cas] = ca.certChain;
    const signingKey = core_1.crypto.createPublicKey(leaf.publicKey);
    const signingTime = timestamp.signingTime;
    // Verify the certificate chain for the provided CA
    try {
        new certificate_1.CertificateChainVerifier({
            untrustedCert: leaf,
            trustedCerts: cas,
            timestamp: signingTime,
        }).verify();
    }
    catch (e) {
        throw new error_1.VerificationError({
            code: 'TIMESTAMP_ERROR',
            message: 'invalid certificate chain',
        });
    }
    // Check that the signing certificate's key can be used to verify the
    // timestamp signature.
    timestamp.verify(data, signingKey);
}
// Filters the list of CAs to those which have a leaf signing certificate which
// matches the given serial number and issuer.
function filterCAsBySerialAndIssuer(timestampAuthorities, criteria) {
    return timestampAuthorities.filter((ca) => ca.certChain.length > 0 &&
        core_1.crypto.bufferEqual(ca.certChain[0].serialNumber, criteria.serialNumber) &&
        core_1.crypto.bufferEqual(ca.certChain[0].issuer, criteria.issuer));
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LogCheckpoint = void 0;
exports.verifyCheckpoint = verifyCheckpoint;
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
// Separator between the note and the signatures in a checkpoint
const CHECKPOINT_SEPARATOR = '\n\n';
// Checkpoint signatures are of the following form:
// "– <identity> <key_hint+signature_bytes>\n"
// where:
// - the prefix is an emdash (U+2014).
// - <identity> gives a human-readable representation of the signing ID.
// - <key_hint+signature_bytes> is the first 4 bytes of the SHA256 hash of the
//   associated public key followed by the signature bytes.
const SIGNATURE_REGEX = /\u2014 (\S+) (\S+)\n/g;
// Verifies the checkpoint value in the given tlog entry. There are two steps
// to the verification:
// 1. Verify that all signatures in the checkpoint can be verified against a
//    trusted public key
// 2. Verify that the root hash in the checkpoint matches the root hash in the
//    inclusion proof
// See: https://github.com/transparency-dev/formats/blob/main/log/README.md
function verifyCheckpoint(entry, tlogs) {
    const inclusionProof = entry.inclusionProof;
    const signedNote = SignedNote.fromString(inclusionProof.checkpoint.envelope);
    const checkpoint = LogCheckpoint.fromString(signedNote.note);
    // Verify that the signatures in the checkpoint are all valid
    if (!verifySignedNote(signedNote, tlogs)) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'invalid checkpoint signature',
        });
    }
    return checkpoint;
}
// Verifies the signatures in the SignedNote. For each signature, the
// corresponding transparency log is looked up by the key hint and the
// signature is verified against the public key in the transparency log.
// Throws an error if any of the signatures are invalid.
function verifySignedNote(signedNote, tlogs) {
    const data = Buffer.from(signedNote.note, 'utf-8');
    return signedNote.signatures.some((signature) => {
        // Find the transparency log instance with the matching key hint
        const tlog = tlogs.find((tlog) => core_1.crypto.bufferEqual(tlog.logID.subarray(0, 4), signature.keyHint) &&
            // Match the signature name to the base URL of the tlog. The name is
            // attacker-controlled, so it MUST be compared as a literal substring
            // and never coerced into a RegExp (as String.prototype.match would).
            tlog.baseURL.includes(signature.name));
        if (!tlog) {
            return false;
        }
        return core_1.crypto.verify(data, tlog.publicKey, signature.signature);
    });
}
// SignedNote represents a signed note from a transparency log checkpoint. Consists
// of a body (or note) and one more signatures calculated over the body. See
// https://github.com/transparency-dev/formats/blob/main/log/README.md#signed-envelope
class SignedNote {
    note;
    signatures;
    constructor(note, signatures) {
        this.note = note;
        this.signatures = signatures;
    }
    // Deserialize a SignedNote from a string
    static fromString(envelope) {
        if (!envelope.includes(CHECKPOINT_SEPARATOR)) {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'missing checkpoint separator',
            });
        }
        // Split the note into the header and the data portions at the separator
        const split = envelope.indexOf(CHECKPOINT_SEPARATOR);
        const header = envelope.slice(0, split + 1);
        const data = envelope.slice(split + CHECKPOINT_SEPARATOR.length);
        // Find all the signature lines in the data portion
        const matches = data.matchAll(SIGNATURE_REGEX);
        // Parse each of the matched signature lines into the name and signature.
        // The first four bytes of the signature are the key hint (should match the
        // first four bytes of the log ID), and the rest is the signature itself.
        const signatures = Array.from(matches, (match) => {
            const [, name, signature] = match;
            const sigBytes = Buffer.from(signature, 'base64');
            if (sigBytes.length < 5) {
                throw new error_1.VerificationError({
                    code: 'TLOG_INCLUSION_PROOF_ERROR',
                    message: 'malformed checkpoint signature',
                });
            }
            return {
                name,
                keyHint: sigBytes.subarray(0, 4),
                signature: sigBytes.subarray(4),
            };
        });
        if (signatures.length === 0) {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'no signatures found in checkpoint',
            });
        }
        return new SignedNote(header, signatures);
    }
}
// LogCheckpoint represents a transparency log checkpoint. Consists of the
// following:
//  - origin: the name of the transparency log
//  - logSize: the size of the log at the time of the checkpoint
//  - logHash: the root hash of the log at the time of the checkpoint
//  - rest: the rest of the checkpoint body, which is a list of log entries
// See:
// https://github.com/transparency-dev/formats/blob/main/log/README.md#checkpoint-body
class LogCheckpoint {
    origin;
    logSize;
    logHash;
    rest;
    constructor(origin, logSize, logHash, rest) {
        this.origin = origin;
        this.logSize = logSize;
        this.logHash = logHash;
        this.rest = rest;
    }
    static fromString(note) {
        const lines = note.trimEnd().split('\n');
        if (lines.length < 3) {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'too few lines in checkpoint header',
            });
        }
        const origin = lines[0];
        // logSize is attacker-controlled and parsed before any signature is
        // verified, so guard against BigInt() throwing an uncaught SyntaxError on
        // malformed input.
        let logSize;
        try {
            logSize = BigInt(lines[1]);
        }
        catch {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'invalid checkpoint log size',
            });
        }
        const rootHash = Buffer.from(lines[2], 'base64');
        const rest = lines.slice(3);
        return new LogCheckpoint(origin, logSize, rootHash, rest);
    }
}
exports.LogCheckpoint = LogCheckpoint;


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DSSE_API_VERSION_V1 = void 0;
exports.verifyDSSETLogBody = verifyDSSETLogBody;
exports.verifyDSSETLogBodyV2 = verifyDSSETLogBodyV2;
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(6849);
exports.DSSE_API_VERSION_V1 = '0.0.1';
// Compare the given dsse tlog entry to the given bundle
function verifyDSSETLogBody(tlogEntry, content) {
    switch (tlogEntry.apiVersion) {
        case exports.DSSE_API_VERSION_V1:
            return verifyDSSE001TLogBody(tlogEntry, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported dsse version: ${tlogEntry.apiVersion}`,
            });
    }
}
// Compare the given dsse tlog entry to the given bundle. This function is
// specifically for Rekor V2 entries.
function verifyDSSETLogBodyV2(tlogEntry, content) {
    const spec = tlogEntry.spec?.spec;
    if (!spec) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: `missing dsse spec`,
        });
    }
    switch (spec.$case) {
        case 'dsseV002':
            return verifyDSSE002TLogBody(spec.dsseV002, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported version: ${spec.$case}`,
            });
    }
}
// Compare the given dsse v0.0.1 tlog entry to the given DSSE envelope.
function verifyDSSE001TLogBody(tlogEntry, content) {
    // Ensure the bundle's DSSE only contains a single signature
    if (tlogEntry.spec.signatures?.length !== 1) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature count mismatch',
        });
    }
    const tlogSig = tlogEntry.spec.signatures[0].signature;
    // Ensure that the signature in the bundle's DSSE matches tlog entry
    if (!content.compareSignature(Buffer.from(tlogSig, 'base64')))
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'tlog entry signature mismatch',
        });
    // Ensure the digest of the bundle's DSSE payload matches the digest in the
    // tlog entry
    const tlogHash = tlogEntry.spec.payloadHash?.value || '';
    if (!content.compareDigest(Buffer.from(tlogHash, 'hex'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'DSSE payload hash mismatch',
        });
    }
}
// Compare the given dsse v0.0.2 tlog entry to the given DSSE envelope.
function verifyDSSE002TLogBody(spec, content) {
    // Ensure the bundle's DSSE only contains a single signature
    if (spec.signatures?.length !== 1) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature count mismatch',
        });
    }
    const tlogSig = spec.signatures[0].content;
    // Ensure that the signature in the bundle's DSSE matches tlog entry
    if (!content.compareSignature(tlogSig))
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'tlog entry signature mismatch',
        });
    // Ensure the digest of the bundle's DSSE payload matches the digest in the
    // tlog entry
    const tlogHash = spec.payloadHash?.digest || Buffer.from('');
    if (!content.compareDigest(tlogHash)) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'DSSE payload hash mismatch',
        });
    }
}


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HASHEDREKORD_API_VERSION_V1 = void 0;
exports.verifyHashedRekordTLogBody = verifyHashedRekordTLogBody;
exports.verifyHashedRekordTLogBodyV2 = verifyHashedRekordTLogBodyV2;
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(6849);
exports.HASHEDREKORD_API_VERSION_V1 = '0.0.1';
// Compare the given hashedrekord tlog entry to the given bundle
function verifyHashedRekordTLogBody(tlogEntry, content) {
    switch (tlogEntry.apiVersion) {
        case exports.HASHEDREKORD_API_VERSION_V1:
            return verifyHashedrekord001TLogBody(tlogEntry, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported hashedrekord version: ${tlogEntry.apiVersion}`,
            });
    }
}
// Compare the given hashedrekor tlog entry to the given bundle. This function is
// specifically for Rekor V2 entries.
function verifyHashedRekordTLogBodyV2(tlogEntry, content) {
    const spec = tlogEntry.spec?.spec;
    if (!spec) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: `missing dsse spec`,
        });
    }
    switch (spec.$case) {
        case 'hashedRekordV002':
            return verifyHashedrekord002TLogBody(spec.hashedRekordV002, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported version: ${spec.$case}`,
            });
    }
}
// Compare the given hashedrekord v0.0.1 tlog entry to the given message
// signature
function verifyHashedrekord001TLogBody(tlogEntry, content) {
    // Ensure that the bundles message signature matches the tlog entry
    const tlogSig = tlogEntry.spec.signature.content || '';
    if (!content.compareSignature(Buffer.from(tlogSig, 'base64'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature mismatch',
        });
    }
    // Ensure that the bundle's signed digest matches the tlog entry
    const tlogDigest = tlogEntry.spec.data.hash?.value || '';
    if (!content.compareSignedDigest(Buffer.from(tlogDigest, 'hex'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'digest mismatch',
        });
    }
}
// Compare the given hashedrekord v0.0.2 tlog entry to the given message
// signature
function verifyHashedrekord002TLogBody(spec, content) {
    // Ensure that the bundles message signature matches the tlog entry
    const tlogSig = spec.signature?.content || Buffer.from('');
    if (!content.compareSignature(tlogSig)) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature mismatch',
        });
    }
    // Ensure that the bundle's signed digest matches the tlog entry
    const tlogHash = spec.data?.digest || Buffer.from('');
    if (!content.compareSignedDigest(tlogHash)) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'digest mismatch',
        });
    }
}


/***/ }),

/***/ 8218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyTLogBody = verifyTLogBody;
exports.verifyTLogInclusion = verifyTLogInclusion;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const v2_1 = __nccwpck_require__(3835);
const error_1 = __nccwpck_require__(6849);
const dsse_1 = __nccwpck_require__(7005);
const hashedrekord_1 = __nccwpck_require__(1484);
const intoto_1 = __nccwpck_require__(7703);
const checkpoint_1 = __nccwpck_require__(9266);
const merkle_1 = __nccwpck_require__(7046);
const set_1 = __nccwpck_require__(333);
// Verifies that the given tlog entry matches the supplied signature content.
function verifyTLogBody(entry, sigContent) {
    const { kind, version } = entry.kindVersion;
    // The canonicalized body is attacker-controlled; parse defensively so
    // malformed JSON yields a VerificationError rather than an uncaught
    // SyntaxError.
    let body;
    try {
        body = JSON.parse(entry.canonicalizedBody.toString('utf8'));
    }
    catch {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'invalid canonicalized body',
        });
    }
    // validate body
    if (kind !== body.kind || version !== body.apiVersion) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: `kind/version mismatch - expected: ${kind}/${version}, received: ${body.kind}/${body.apiVersion}`,
        });
    }
    switch (kind) {
        case 'dsse':
            // Rekor V1 and V2 use incompatible types so we need to branch here based on version
            if (version == dsse_1.DSSE_API_VERSION_V1) {
                return (0, dsse_1.verifyDSSETLogBody)(body, sigContent);
            }
            else {
                const entryRekorV2 = v2_1.Entry.fromJSON(body);
                return (0, dsse_1.verifyDSSETLogBodyV2)(entryRekorV2, sigContent);
            }
        case 'intoto':
            return (0, intoto_1.verifyIntotoTLogBody)(body, sigContent);
        case 'hashedrekord':
            // Rekor V1 and V2 use incompatible types so we need to branch here based on version
            if (version == hashedrekord_1.HASHEDREKORD_API_VERSION_V1) {
                return (0, hashedrekord_1.verifyHashedRekordTLogBody)(body, sigContent);
            }
            else {
                const entryRekorV2 = v2_1.Entry.fromJSON(body);
                return (0, hashedrekord_1.verifyHashedRekordTLogBodyV2)(entryRekorV2, sigContent);
            }
        /* istanbul ignore next */
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported kind: ${kind}`,
            });
    }
}
function verifyTLogInclusion(entry, tlogAuthorities) {
    let inclusionVerified = false;
    if (isTLogEntryWithInclusionPromise(entry)) {
        (0, set_1.verifyTLogSET)(entry, tlogAuthorities);
        inclusionVerified = true;
    }
    if (isTLogEntryWithInclusionProof(entry)) {
        // Bind the claimed log ID to the authority that verifies the checkpoint.
        const matchingAuthorities = tlogAuthorities.filter((tlog) => tlog.logID.equals(entry.logId.keyId));
        const checkpoint = (0, checkpoint_1.verifyCheckpoint)(entry, matchingAuthorities);
        (0, merkle_1.verifyMerkleInclusion)(entry, checkpoint);
        inclusionVerified = true;
    }
    if (!inclusionVerified) {
        throw new error_1.VerificationError({
            code: 'TLOG_MISSING_INCLUSION_ERROR',
            message: 'inclusion could not be verified',
        });
    }
    return;
}
function isTLogEntryWithInclusionPromise(entry) {
    return entry.inclusionPromise !== undefined;
}
function isTLogEntryWithInclusionProof(entry) {
    return entry.inclusionProof !== undefined;
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyIntotoTLogBody = verifyIntotoTLogBody;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(6849);
// Compare the given intoto tlog entry to the given bundle
function verifyIntotoTLogBody(tlogEntry, content) {
    switch (tlogEntry.apiVersion) {
        case '0.0.2':
            return verifyIntoto002TLogBody(tlogEntry, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported intoto version: ${tlogEntry.apiVersion}`,
            });
    }
}
// Compare the given intoto v0.0.2 tlog entry to the given DSSE envelope.
function verifyIntoto002TLogBody(tlogEntry, content) {
    // Ensure the bundle's DSSE contains a single signature
    if (tlogEntry.spec.content.envelope.signatures?.length !== 1) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature count mismatch',
        });
    }
    // Signature is double-base64-encoded in the tlog entry
    const tlogSig = base64Decode(tlogEntry.spec.content.envelope.signatures[0].sig);
    // Ensure that the signature in the bundle's DSSE matches tlog entry
    if (!content.compareSignature(Buffer.from(tlogSig, 'base64'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'tlog entry signature mismatch',
        });
    }
    // Ensure the digest of the bundle's DSSE payload matches the digest in the
    // tlog entry
    const tlogHash = tlogEntry.spec.content.payloadHash?.value || '';
    if (!content.compareDigest(Buffer.from(tlogHash, 'hex'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'DSSE payload hash mismatch',
        });
    }
}
function base64Decode(str) {
    return Buffer.from(str, 'base64').toString('utf-8');
}


/***/ }),

/***/ 7046:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyMerkleInclusion = verifyMerkleInclusion;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const RFC6962_LEAF_HASH_PREFIX = Buffer.from([0x00]);
const RFC6962_NODE_HASH_PREFIX = Buffer.from([0x01]);
function verifyMerkleInclusion(entry, checkpoint) {
    const inclusionProof = entry.inclusionProof;
    // logIndex is attacker-controlled; parse defensively so malformed input
    // yields a VerificationError rather than an uncaught SyntaxError.
    let logIndex;
    try {
        logIndex = BigInt(inclusionProof.logIndex);
    }
    catch {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'invalid inclusion proof log index',
        });
    }
    const treeSize = BigInt(checkpoint.logSize);
    if (logIndex < 0n || logIndex >= treeSize) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: `invalid index: ${logIndex}`,
        });
    }
    // Figure out which subset of hashes corresponds to the inner and border
    // nodes
    const { inner, border } = decompInclProof(logIndex, treeSize);
    if (inclusionProof.hashes.length !== inner + border) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'invalid hash count',
        });
    }
    const innerHashes = inclusionProof.hashes.slice(0, inner);
    const borderHashes = inclusionProof.hashes.slice(inner);
    // The entry's hash is the leaf hash
    const leafHash = hashLeaf(entry.canonicalizedBody);
    // Chain the hashes belonging to the inner and border portions
    const calculatedHash = chainBorderRight(chainInner(leafHash, innerHashes, logIndex), borderHashes);
    // Calculated hash should match the root hash in the inclusion proof
    if (!core_1.crypto.bufferEqual(calculatedHash, checkpoint.logHash)) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'calculated root hash does not match inclusion proof',
        });
    }
}
// Breaks down inclusion proof for a leaf at the specified index in a tree of
// the specified size. The split point is where paths to the index leaf and
// the (size - 1) leaf diverge. Returns lengths of the bottom and upper proof
// parts.
function decompInclProof(index, size) {
    const inner = innerProofSize(index, size);
    const border = onesCount(index >> BigInt(inner));
    return { inner, border };
}
// Computes a subtree hash for a node on or below the tree's right border.
// Assumes the provided proof hashes are ordered from lower to higher levels
// and seed is the initial hash of the node specified by the index.
function chainInner(seed, hashes, index) {
    return hashes.reduce((acc, h, i) => {
        if ((index >> BigInt(i)) & BigInt(1)) {
            return hashChildren(h, acc);
        }
        else {
            return hashChildren(acc, h);
        }
    }, seed);
}
// Computes a subtree hash for nodes along the tree's right border.
function chainBorderRight(seed, hashes) {
    return hashes.reduce((acc, h) => hashChildren(h, acc), seed);
}
function innerProofSize(index, size) {
    return bitLength(index ^ (size - BigInt(1)));
}
// Counts the number of ones in the binary representation of the given number.
// https://en.wikipedia.org/wiki/Hamming_weight
function onesCount(num) {
    return num.toString(2).split('1').length - 1;
}
// Returns the number of bits necessary to represent an integer in binary.
function bitLength(n) {
    if (n === 0n) {
        return 0;
    }
    return n.toString(2).length;
}
// Hashing logic according to RFC6962.
// https://datatracker.ietf.org/doc/html/rfc6962#section-2
function hashChildren(left, right) {
    return core_1.crypto.digest('sha256', RFC6962_NODE_HASH_PREFIX, left, right);
}
function hashLeaf(leaf) {
    return core_1.crypto.digest('sha256', RFC6962_LEAF_HASH_PREFIX, leaf);
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyTLogSET = verifyTLogSET;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const trust_1 = __nccwpck_require__(7822);
// Verifies the SET for the given entry against the list of trusted
// transparency logs. Returns true if the SET can be verified against at least
// one of the trusted logs; otherwise, returns false.
function verifyTLogSET(entry, tlogs) {
    // Filter the list of tlog instances to only those which might be able to
    // verify the SET
    const validTLogs = (0, trust_1.filterTLogAuthorities)(tlogs, {
        logID: entry.logId.keyId,
        targetDate: new Date(Number(entry.integratedTime) * 1000),
    });
    // Check to see if we can verify the SET against any of the valid tlogs
    const verified = validTLogs.some((tlog) => {
        // Re-create the original Rekor verification payload
        const payload = toVerificationPayload(entry);
        // Canonicalize the payload and turn into a buffer for verification
        const data = Buffer.from(core_1.json.canonicalize(payload), 'utf8');
        // Extract the SET from the tlog entry
        const signature = entry.inclusionPromise.signedEntryTimestamp;
        return core_1.crypto.verify(data, tlog.publicKey, signature);
    });
    if (!verified) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROMISE_ERROR',
            message: 'inclusion promise could not be verified',
        });
    }
}
// Returns a properly formatted "VerificationPayload" for one of the
// transaction log entires in the given bundle which can be used for SET
// verification.
function toVerificationPayload(entry) {
    const { integratedTime, logIndex, logId, canonicalizedBody } = entry;
    return {
        body: canonicalizedBody.toString('base64'),
        integratedTime: Number(integratedTime),
        logIndex: Number(logIndex),
        logID: logId.keyId.toString('hex'),
    };
}


/***/ }),

/***/ 9738:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filterCertAuthorities = filterCertAuthorities;
exports.filterTLogAuthorities = filterTLogAuthorities;
function filterCertAuthorities(certAuthorities, timestamp) {
    return certAuthorities.filter((ca) => {
        return ca.validFor.start <= timestamp && ca.validFor.end >= timestamp;
    });
}
// Filter the list of tlog instances to only those which match the given log
// ID and have public keys which are valid for the given integrated time.
function filterTLogAuthorities(tlogAuthorities, criteria) {
    return tlogAuthorities.filter((tlog) => {
        // If we're filtering by log ID and the log IDs don't match, we can't use
        // this tlog
        if (criteria.logID && !tlog.logID.equals(criteria.logID)) {
            return false;
        }
        // Check that the integrated time is within the validFor range
        return (tlog.validFor.start <= criteria.targetDate &&
            criteria.targetDate <= tlog.validFor.end);
    });
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filterTLogAuthorities = exports.filterCertAuthorities = void 0;
exports.toTrustMaterial = toTrustMaterial;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const protobuf_specs_1 = __nccwpck_require__(9654);
const error_1 = __nccwpck_require__(6849);
const BEGINNING_OF_TIME = new Date(0);
const END_OF_TIME = new Date(8640000000000000);
var filter_1 = __nccwpck_require__(9738);
Object.defineProperty(exports, "filterCertAuthorities", ({ enumerable: true, get: function () { return filter_1.filterCertAuthorities; } }));
Object.defineProperty(exports, "filterTLogAuthorities", ({ enumerable: true, get: function () { return filter_1.filterTLogAuthorities; } }));
function toTrustMaterial(root, keys) {
    const keyFinder = typeof keys === 'function' ? keys : keyLocator(keys);
    return {
        certificateAuthorities: root.certificateAuthorities.map(createCertAuthority),
        timestampAuthorities: root.timestampAuthorities.map(createCertAuthority),
        tlogs: root.tlogs.map(createTLogAuthority),
        ctlogs: root.ctlogs.map(createTLogAuthority),
        publicKey: keyFinder,
    };
}
function createTLogAuthority(tlogInstance) {
    const keyDetails = tlogInstance.publicKey.keyDetails;
    const keyType = keyDetails === protobuf_specs_1.PublicKeyDetails.PKCS1_RSA_PKCS1V5 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V5 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256
        ? 'pkcs1'
        : 'spki';
    /* istanbul ignore next */
    return {
        baseURL: tlogInstance.baseUrl,
        logID: tlogInstance.checkpointKeyId
            ? tlogInstance.checkpointKeyId.keyId
            : tlogInstance.logId.keyId,
        publicKey: core_1.crypto.createPublicKey(tlogInstance.publicKey.rawBytes, keyType),
        validFor: {
            start: tlogInstance.publicKey.validFor?.start || BEGINNING_OF_TIME,
            end: tlogInstance.publicKey.validFor?.end || END_OF_TIME,
        },
    };
}
function createCertAuthority(ca) {
    /* istanbul ignore next */
    return {
        certChain: ca.certChain.certificates.map((cert) => {
            return core_1.X509Certificate.parse(Buffer.from(cert.rawBytes));
        }),
        validFor: {
            start: ca.validFor?.start || BEGINNING_OF_TIME,
            end: ca.validFor?.end || END_OF_TIME,
        },
    };
}
function keyLocator(keys) {
    return (hint) => {
        const key = (keys || {})[hint];
        if (!key) {
            throw new error_1.VerificationError({
                code: 'PUBLIC_KEY_ERROR',
                message: `key not found: ${hint}`,
            });
        }
        return {
            publicKey: core_1.crypto.createPublicKey(key.rawBytes),
            validFor: (date) => {
                /* istanbul ignore next */
                return ((key.validFor?.start || BEGINNING_OF_TIME) <= date &&
                    (key.validFor?.end || END_OF_TIME) >= date);
            },
        };
    };
}


/***/ }),

/***/ 4433:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Verifier = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const util_1 = __nccwpck_require__(9023);
const error_1 = __nccwpck_require__(6849);
const key_1 = __nccwpck_require__(3771);
const policy_1 = __nccwpck_require__(8037);
const timestamp_1 = __nccwpck_require__(7968);
const tlog_1 = __nccwpck_require__(8218);
class Verifier {
    trustMaterial;
    options;
    constructor(trustMaterial, options = {}) {
        this.trustMaterial = trustMaterial;
        this.options = {
            ctlogThreshold: options.ctlogThreshold ?? 1,
            tlogThreshold: options.tlogThreshold ?? 1,
            timestampThreshold: options.timestampThreshold ?? options.tsaThreshold ?? 1,
            tsaThreshold: 0,
        };
    }
    verify(entity, policy) {
        const timestamps = this.verifyTimestamps(entity);
        const signer = this.verifySigningKey(entity, timestamps);
        this.verifyTLogs(entity);
        this.verifySignature(entity, signer);
        if (policy) {
            this.verifyPolicy(policy, signer.identity || {});
        }
        return signer;
    }
    // Checks that all of the timestamps in the entity are valid and returns them
    verifyTimestamps(entity) {
        const timestamps = [];
        for (const timestamp of entity.timestamps) {
            switch (timestamp.$case) {
                case 'timestamp-authority':
                    timestamps.push((0, timestamp_1.getTSATimestamp)(timestamp.timestamp, entity.signature.signature, this.trustMaterial.timestampAuthorities));
                    break;
                case 'transparency-log': {
                    const result = (0, timestamp_1.getTLogTimestamp)(timestamp.tlogEntry);
                    if (result) {
                        timestamps.push(result);
                    }
                    break;
                }
            }
        }
        // Check for duplicate timestamps
        if (containsDupes(timestamps)) {
            throw new error_1.VerificationError({
                code: 'TIMESTAMP_ERROR',
                message: 'duplicate timestamp',
            });
        }
        if (timestamps.length < this.options.timestampThreshold) {
            throw new error_1.VerificationError({
                code: 'TIMESTAMP_ERROR',
                message: `expected ${this.options.timestampThreshold} timestamps, got ${timestamps.length}`,
            });
        }
        return timestamps.map((t) => t.timestamp);
    }
    // Checks that the signing key is valid for all of the the supplied timestamps
    // and returns the signer.
    verifySigningKey({ key }, timestamps) {
        switch (key.$case) {
            case 'public-key': {
                return (0, key_1.verifyPublicKey)(key.hint, timestamps, this.trustMaterial);
            }
            case 'certificate': {
                const result = (0, key_1.verifyCertificate)(key.certificate, timestamps, this.trustMaterial);
                /* istanbul ignore next - no fixture */
                if (containsDupes(result.scts)) {
                    throw new error_1.VerificationError({
                        code: 'CERTIFICATE_ERROR',
                        message: 'duplicate SCT',
                    });
                }
                if (result.scts.length < this.options.ctlogThreshold) {
                    throw new error_1.VerificationError({
                        code: 'CERTIFICATE_ERROR',
                        message: `expected ${this.options.ctlogThreshold} SCTs, got ${result.scts.length}`,
                    });
                }
                return result.signer;
            }
        }
    }
    // Checks that the tlog entries are valid for the supplied content
    verifyTLogs({ signature: content, tlogEntries }) {
        const entryIDs = [];
        tlogEntries.forEach((entry) => {
            (0, tlog_1.verifyTLogInclusion)(entry, this.trustMaterial.tlogs);
            (0, tlog_1.verifyTLogBody)(entry, content);
            entryIDs.push({
                logID: entry.logId.keyId,
                body: entry.canonicalizedBody,
            });
        });
        // Check for duplicate entries so that repeated copies of a single entry
        // cannot be counted more than once toward the threshold. Inclusion
        // verification authenticates the log ID and body, but a proof does not
        // authenticate the top-level log index.
        if (containsDupes(entryIDs)) {
            throw new error_1.VerificationError({
                code: 'TLOG_ERROR',
                message: 'duplicate tlog entry',
            });
        }
        if (entryIDs.length < this.options.tlogThreshold) {
            throw new error_1.VerificationError({
                code: 'TLOG_ERROR',
                message: `expected ${this.options.tlogThreshold} tlog entries, got ${entryIDs.length}`,
            });
        }
    }
    // Checks that the signature is valid for the supplied content
    verifySignature(entity, signer) {
        if (!entity.signature.verifySignature(signer.key)) {
            throw new error_1.VerificationError({
                code: 'SIGNATURE_ERROR',
                message: 'signature verification failed',
            });
        }
    }
    verifyPolicy(policy, identity) {
        // Check the subject alternative name of the signer matches the policy
        /* istanbul ignore else */
        if (policy.subjectAlternativeName) {
            (0, policy_1.verifySubjectAlternativeName)(policy.subjectAlternativeName, identity.subjectAlternativeName);
        }
        // Check that the extensions of the signer match the policy
        /* istanbul ignore else */
        if (policy.extensions) {
            (0, policy_1.verifyExtensions)(policy.extensions, identity.extensions);
        }
        // Check that the OIDs of the signer match the policy
        /* istanbul ignore if */
        if (policy.oids) {
            (0, policy_1.verifyOIDs)(policy.oids, identity.oids);
        }
    }
}
exports.Verifier = Verifier;
// Checks for duplicate items in the array. Objects are compared using
// deep equality.
function containsDupes(arr) {
    for (let i = 0; i < arr.length; i++) {
        for (let j = i + 1; j < arr.length; j++) {
            if ((0, util_1.isDeepStrictEqual)(arr[i], arr[j])) {
                return true;
            }
        }
    }
    return false;
}


/***/ }),

/***/ 6376:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DownloadHTTPError = exports.DownloadLengthMismatchError = exports.DownloadError = exports.ExpiredMetadataError = exports.EqualVersionError = exports.BadVersionError = exports.RepositoryError = exports.PersistError = exports.RuntimeError = exports.ValueError = void 0;
// An error about insufficient values
class ValueError extends Error {
}
exports.ValueError = ValueError;
class RuntimeError extends Error {
}
exports.RuntimeError = RuntimeError;
class PersistError extends Error {
}
exports.PersistError = PersistError;
// An error with a repository's state, such as a missing file.
// It covers all exceptions that come from the repository side when
// looking from the perspective of users of metadata API or ngclient.
class RepositoryError extends Error {
}
exports.RepositoryError = RepositoryError;
// An error for metadata that contains an invalid version number.
class BadVersionError extends RepositoryError {
}
exports.BadVersionError = BadVersionError;
// An error for metadata containing a previously verified version number.
class EqualVersionError extends BadVersionError {
}
exports.EqualVersionError = EqualVersionError;
// Indicate that a TUF Metadata file has expired.
class ExpiredMetadataError extends RepositoryError {
}
exports.ExpiredMetadataError = ExpiredMetadataError;
//----- Download Errors -------------------------------------------------------
// An error occurred while attempting to download a file.
class DownloadError extends Error {
}
exports.DownloadError = DownloadError;
// Indicate that a mismatch of lengths was seen while downloading a file
class DownloadLengthMismatchError extends DownloadError {
}
exports.DownloadLengthMismatchError = DownloadLengthMismatchError;
// Returned by FetcherInterface implementations for HTTP errors.
class DownloadHTTPError extends DownloadError {
    statusCode;
    constructor(message, statusCode) {
        super(message);
        this.statusCode = statusCode;
    }
}
exports.DownloadHTTPError = DownloadHTTPError;


/***/ }),

/***/ 4782:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ reportFailure),
  o: () => (/* binding */ reportFailures)
});

// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __nccwpck_require__(3326);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __nccwpck_require__(1508);
;// CONCATENATED MODULE: ./src/evidence/failure.ts


/** A failed run in Markdown: what failed, what to do now, why and what state was left; `manual` is the URL of docs/troubleshooting.md. */
function renderFailure(failure, manual) {
    const rows = [
        ...(failure.reason === undefined ? [] : [['Why', (0,evidence_escape/* escapeMarkdown */.FV)(failure.reason)]]),
        ['State', (0,evidence_escape/* escapeMarkdown */.FV)(failure.state)],
        ['More', manualLink(failure.code, manual)]
    ];
    return (0,markdown/* sections */.V0)(`## ❌ ${(0,evidence_escape/* escapeMarkdown */.FV)(failure.message)}`, (0,markdown/* table */.tp)(['What to do', (0,evidence_escape/* escapeMarkdown */.FV)(failure.remedy)], rows, { budget: 30_000, row: 'line' }));
}
function manualLink(code, manual) {
    const page = manual !== undefined && /^https:\/\/[A-Za-z0-9./_-]+$/.test(manual) && /^E_[A-Z0-9_]+$/.test(code);
    return page ? `[${(0,evidence_escape/* codeSpan */.SS)(code)}](${manual}#${code.toLowerCase()})` : `${(0,evidence_escape/* codeSpan */.SS)(code)} in docs/troubleshooting.md`;
}

// EXTERNAL MODULE: ./src/support/errors.ts
var support_errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __nccwpck_require__(3197);
;// CONCATENATED MODULE: ./src/actions/failure.ts



/** Ends the step as failed: one error line a fault, with cause, remedy and the state that was left; the same in the summary. */
function reportFailure(error, log) {
    reportFailures([error], log);
}
/** The same for several that have nothing to do with each other. */
function reportFailures(errors, log) {
    process.exitCode = 1;
    const faults = errors.flatMap((error) => (0,support_errors/* asCustodyError */.A)(error).faults);
    for (const fault of faults)
        (0,runner/* issueCommand */.Lb)('error', log.clean((0,support_errors/* failureLines */.w7)(fault).join('\n')), `Custody ${fault.code}`);
    (0,runner/* setOutput */.uH)('error-code', [...new Set(faults.map(({ code }) => code))].join(','));
    (0,runner/* addSummary */.S0)(log.clean(faults.map((fault) => renderFailure(fault, manualUrl(process.env))).join('\n\n')));
}
// The runner names the action's own repository and ref; a local action has neither.
function manualUrl(env) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = env;
    return repository && ref && server ? `${server}/${repository}/blob/${ref}/docs/troubleshooting.md` : undefined;
}


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3197);

const SECRETS = new Set(['gitops-token', 'github-token']);
/** Reads the step's inputs; tokens are masked before anybody else sees them. */
function readInput(log) {
    return (name) => {
        const value = (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunnerInput */ .T1)(name);
        if (SECRETS.has(name) && value !== '')
            log.mask(value);
        return value;
    };
}


/***/ }),

/***/ 5577:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ActionsLog)
/* harmony export */ });
/* harmony import */ var _support_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3197);


/** Progress on an Actions runner: groups, notices, and secrets masked here and by the runner. */
class ActionsLog {
    secrets = new Set();
    info(line) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .printLine */ .wi)(this.clean(line));
    }
    notice(line) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .Lb)('notice', this.clean(line));
    }
    warning(line) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .Lb)('warning', this.clean(line));
    }
    async group(title, stage) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .Lb)('group', this.clean(title));
        try {
            return await stage();
        }
        finally {
            (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .Lb)('endgroup');
        }
    }
    mask(secret) {
        for (const form of (0,_support_log_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(secret)) {
            this.secrets.add(form);
            (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .Lb)('add-mask', form);
        }
    }
    /** The text without secrets, and without anything at a line's start that the runner would take for a command. */
    clean(text) {
        return (0,_support_log_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(text, this.secrets).replace(/^(?=\s*(?:::|##\[))/gm, '\u200b');
    }
}


/***/ }),

/***/ 3197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ issueCommand),
/* harmony export */   S0: () => (/* binding */ addSummary),
/* harmony export */   T1: () => (/* binding */ readRunnerInput),
/* harmony export */   uH: () => (/* binding */ setOutput),
/* harmony export */   wi: () => (/* binding */ printLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);



// The runner's protocol: lines on standard output, and files that the environment names (docs.github.com, "Workflow commands
// for GitHub Actions"). @actions/core speaks it too, but brings a whole HTTP client along, which nothing here asks anything:
// loading that took every step as long as all the rest of this program.
/** The step's input of this name, without spaces around it; empty where it is not given. */
function readRunnerInput(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
/** Prints a line as it is. */
function printLine(line) {
    process.stdout.write(line + node_os__WEBPACK_IMPORTED_MODULE_2__.EOL);
}
/** Prints a command that the runner carries out. */
function issueCommand(command, message = '', title = '') {
    const properties = title === '' ? '' : ` title=${escapeProperty(title)}`;
    printLine(`::${command}${properties}::${escapeData(message)}`);
}
/** Gives later steps an output; outside a runner there is nobody to give it to. */
function setOutput(name, value) {
    // The delimiter can't be guessed, so no value can end itself and set another output.
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    appendTo('GITHUB_OUTPUT', `${name}<<${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}
/** Adds Markdown to the job summary; without a summary file (an old runner, a container) the run goes on. */
function addSummary(markdown) {
    appendTo('GITHUB_STEP_SUMMARY', markdown + node_os__WEBPACK_IMPORTED_MODULE_2__.EOL);
}
function appendTo(variable, text) {
    const path = process.env[variable];
    if (path)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, text);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 1141:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ parseClaims),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   nz: () => (/* binding */ runUrlOfAnyAttempt)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

/** The claims in a JWT's payload, its signature unchecked (Fulcio checks it); throws RequestError, never with the token. */
function parseClaims(token, serverUrl) {
    const payload = payloadOf(token);
    const text = (name) => {
        const value = payload[name];
        if (typeof value !== 'string' && typeof value !== 'number')
            throw notWorkflowToken(name, payload['iss']);
        return String(value);
    };
    const optional = (name) => (payload[name] === undefined ? undefined : text(name));
    return {
        issuer: text('iss'),
        subject: text('sub'),
        audience: String(payload['aud']),
        expires: Number(text('exp')),
        notBefore: payload['nbf'] === undefined ? undefined : Number(text('nbf')),
        repository: text('repository'),
        repositoryId: text('repository_id'),
        repositoryOwner: text('repository_owner'),
        repositoryOwnerId: text('repository_owner_id'),
        repositoryVisibility: optional('repository_visibility') ?? 'unknown',
        ref: text('ref'),
        sha: text('sha'),
        eventName: text('event_name'),
        workflow: optional('workflow') ?? '',
        workflowRef: text('workflow_ref'),
        workflowSha: text('workflow_sha'),
        jobWorkflowRef: text('job_workflow_ref'),
        jobWorkflowSha: optional('job_workflow_sha') ?? '',
        runId: text('run_id'),
        runAttempt: text('run_attempt'),
        runnerEnvironment: text('runner_environment'),
        environment: optional('environment'),
        serverUrl
    };
}
/** Who the certificate for this job will name (fulcio docs/oid-info.md: SAN from job_workflow_ref). */
function identityOf(claims) {
    return {
        subjectAlternativeName: `${claims.serverUrl}/${claims.jobWorkflowRef}`,
        issuer: claims.issuer,
        sourceRepository: `${claims.serverUrl}/${claims.repository}`
    };
}
/** Where a person reads the run that these claims come from. */
function runUrl(claims) {
    return `${claims.serverUrl}/${claims.repository}/actions/runs/${claims.runId}/attempts/${claims.runAttempt}`;
}
/** Where a person reads the run whichever attempt it is of: the same text in a second attempt. */
function runUrlOfAnyAttempt({ serverUrl, repository, runId }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
function payloadOf(token) {
    const [, body, ...rest] = token.split('.');
    try {
        const payload = JSON.parse(Buffer.from(body ?? '', 'base64url').toString('utf8'));
        if (rest.length === 1 && typeof payload === 'object' && payload !== null)
            return payload;
    }
    catch {
        // Told below: a JSON error would quote the token.
    }
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_TOKEN_FORMAT', {
        message: 'the identity token is not a JSON web token',
        reason: 'it does not consist of three base64url parts around a JSON payload; the token itself is not shown',
        remedy: 'look whether a proxy answers in place of the token service; on another CI pass its token in SIGSTORE_ID_TOKEN'
    });
}
function notWorkflowToken(claim, issuer) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_TOKEN_CLAIMS', {
        message: `the identity token of ${JSON.stringify(issuer ?? 'an unnamed issuer')} has no claim ${claim}`,
        reason: 'provenance is made from the claims of a GitHub Actions job, and this token is not one',
        remedy: 'run in a GitHub Actions job with permissions: id-token: write'
    });
}


/***/ }),

/***/ 6031:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   IF: () => (/* binding */ subjectDigests),
/* harmony export */   Mb: () => (/* binding */ STATEMENT_PAYLOAD_TYPE),
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   t: () => (/* binding */ serialiseStatement),
/* harmony export */   vX: () => (/* binding */ writtenAround),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8033);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7700);



/** The type of every statement written here (in-toto attestation spec v1, statement.md). */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** The payload type of a DSSE envelope that holds a statement. */
const STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** The predicate types that are written, spelled as verifiers compare them: exactly. */
const PREDICATE = {
    signature: 'https://sigstore.dev/cosign/sign/v1',
    provenance: 'https://slsa.dev/provenance/v1',
    spdx: 'https://spdx.dev/Document',
    reference: 'https://in-toto.io/attestation/reference/v0.1',
    scan: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    summary: 'https://slsa.dev/verification_summary/v1'
};
const serialised = new WeakMap();
/** The statement as the bytes that are signed, written once: JSON without spare whitespace. */
function serialiseStatement(statement) {
    const known = serialised.get(statement);
    if (known)
        return known;
    const bytes = Buffer.from(JSON.stringify(statement));
    serialised.set(statement, bytes);
    return bytes;
}
/** The statement, whose predicate stands in `predicateBytes` as JSON already: megabytes that need not be written again. */
function writtenAround(statement, predicateBytes) {
    const { _type, subject, predicateType } = statement;
    const head = JSON.stringify({ _type, subject, predicateType }).slice(0, -1);
    serialised.set(statement, Buffer.concat([Buffer.from(`${head},"predicate":`), predicateBytes, Buffer.from('}')]));
    return statement;
}
/** The statement in a DSSE payload that somebody else may have written; throws EvidenceError when it is none. */
function parseStatement(payload) {
    const value = jsonObjectOf(payload);
    if (value['_type'] !== STATEMENT_TYPE && value['_type'] !== 'https://in-toto.io/Statement/v0.1') {
        throw notAStatement(`its _type is ${JSON.stringify(value['_type'])}`);
    }
    const { subject, predicateType, predicate } = value;
    if (!Array.isArray(subject) || !subject.every(isSubject))
        throw notAStatement('its subject is not a list of digests');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw notAStatement('it names no predicateType');
    return { _type: STATEMENT_TYPE, subject, predicateType, predicate: isObject(predicate) ? predicate : {} };
}
/** The sha256 digests that a statement speaks of; subjects without one are left out. */
function subjectDigests(statement) {
    return statement.subject
        .map((subject) => _image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.tryParse(`sha256:${subject.digest['sha256'] ?? ''}`))
        .filter((digest) => digest !== undefined);
}
function jsonObjectOf(payload) {
    try {
        const value = JSON.parse(payload.toString('utf8'));
        if (isObject(value))
            return value;
    }
    catch (error) {
        throw notAStatement('it is not JSON', error);
    }
    throw notAStatement('it is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isSubject(value) {
    return (isObject(value) &&
        'digest' in value &&
        isObject(value.digest) &&
        Object.values(value.digest).every((hex) => typeof hex === 'string'));
}
function notAStatement(reason, cause) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe('E_STATEMENT', {
        message: 'the signed payload is not an in-toto statement',
        reason,
        remedy: 'find out who attached it: custody and cosign never write such a payload',
        cause
    });
}
/**
 * Whether an existing statement already says what a planned one would: same predicate, every planned subject covered.
 * What only tells one run from another is left out of the comparison, so that a second run of the same workflow on the same digest adds nothing.
 */
function saysTheSame(existing, planned) {
    if (existing.predicateType !== planned.predicateType)
        return false;
    const covered = new Set(subjectDigests(existing).map(String));
    if (!subjectDigests(planned).every((digest) => covered.has(digest.toString())))
        return false;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(withoutOccasion(existing), withoutOccasion(planned));
}
// Of provenance the run; of a verification summary the time, the program, and the commit at which the same rules were read.
function withoutOccasion({ predicateType, predicate }) {
    const plain = JSON.parse(JSON.stringify(predicate));
    delete plain.runDetails?.metadata?.invocationId;
    if (predicateType !== PREDICATE.summary)
        return plain;
    delete plain.timeVerified;
    delete plain.verifier?.version;
    delete plain.policy?.uri;
    return plain;
}


/***/ }),

/***/ 681:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fz: () => (/* binding */ attach_planImage),
  K5: () => (/* binding */ requireLogins),
  Oo: () => (/* binding */ settlePlanned),
  S7: () => (/* binding */ signPlanned)
});

// EXTERNAL MODULE: ./src/attestation/claims.ts
var claims = __nccwpck_require__(1141);
// EXTERNAL MODULE: ./src/publication/placement.ts
var publication_placement = __nccwpck_require__(9721);
// EXTERNAL MODULE: ./src/attestation/statement.ts
var statement = __nccwpck_require__(6031);
// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __nccwpck_require__(8033);
// EXTERNAL MODULE: ./src/verification/attachment.ts
var attachment = __nccwpck_require__(4162);
;// CONCATENATED MODULE: ./src/chain/assess.ts




/** Holds a plan against what was read: a placement is filled when a verified attachment there says the same. */
function assess(placements, inventories, trust, identity) {
    const findings = inventories.map((inventory) => (0,attachment/* examine */.s)(inventory, trust, identity));
    const attachments = findings.flatMap((finding) => finding.attachments);
    const filled = [];
    const open = [];
    const listed = new Set(inventories.flatMap((inventory) => [...inventory.listed]));
    for (const placement of placements) {
        const attachment = attachments.find((candidate) => fills(candidate, placement));
        if (attachment && hasDocument(placement, listed))
            filled.push({ placement, attachment });
        else
            open.push(placement);
    }
    return { filled, open, attachments, refused: findings.flatMap(({ refused }) => refused) };
}
function hasDocument({ planned, subject, form }, listed) {
    if (!planned.document || form !== 'bundle')
        return true;
    return listed.has((0,publication_placement/* documentReferrer */.tt)(planned.document, subject).descriptor.digest.toString());
}
function fills(attachment, { planned, subject, form }) {
    if (attachment.form !== form || !attachment.digest.equals(subject.digest))
        return false;
    // A simple-signing payload says one thing only, and its digest was checked when it was verified.
    if (attachment.form === 'signature-layer')
        return true;
    const { verified } = attachment;
    if (verified.predicateType !== planned.statement.predicateType)
        return false;
    // Equal bytes say the same; most often they are the ones of this run.
    if (verified.payload.equals(digest/* Digest */.n.of((0,statement/* serialiseStatement */.t)(planned.statement))))
        return true;
    return (0,statement/* saysTheSame */.Yq)(verified.statement, planned.statement);
}

// EXTERNAL MODULE: ./src/chain/progress.ts
var progress = __nccwpck_require__(4970);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./src/oci/cosign-tags.ts
var cosign_tags = __nccwpck_require__(6070);
// EXTERNAL MODULE: ./src/oci/referrers.ts
var referrers = __nccwpck_require__(961);
;// CONCATENATED MODULE: ./src/publication/holding.ts


/** A holding with everything that an earlier one listed and it lacks; `complete` says that it lacked nothing. */
function uniteHoldings(now, earlier, digest) {
    const [signatures, attestations] = [(0,cosign_tags/* signatureTag */.bG)(digest), (0,cosign_tags/* attestationTag */.BJ)(digest)];
    // A registry that lists referrers itself is not asked for the tag again.
    const index = now.referrersApi
        ? undefined
        : (0,referrers/* restoreIndex */.Jl)(now.fallbackIndex, earlier.fallbackIndex, (0,referrers/* fallbackTag */.fH)(digest));
    const signature = (0,cosign_tags/* restoreCosignManifest */.HY)(now.signatureManifest, earlier.signatureManifest, signatures)?.manifest;
    const attestation = (0,cosign_tags/* restoreCosignManifest */.HY)(now.attestationManifest, earlier.attestationManifest, attestations)?.manifest;
    return {
        holding: {
            referrersApi: now.referrersApi,
            fallbackIndex: index ?? now.fallbackIndex,
            signatureManifest: signature ?? now.signatureManifest,
            attestationManifest: attestation ?? now.attestationManifest
        },
        complete: !index && !signature && !attestation
    };
}
/** A holding after tags were written, which keep everything that it lists. */
function withWritten(holding, digest, tags) {
    return {
        referrersApi: holding.referrersApi,
        fallbackIndex: tags.get((0,referrers/* fallbackTag */.fH)(digest)) ?? holding.fallbackIndex,
        signatureManifest: tags.get((0,cosign_tags/* signatureTag */.bG)(digest)) ?? holding.signatureManifest,
        attestationManifest: tags.get((0,cosign_tags/* attestationTag */.BJ)(digest)) ?? holding.attestationManifest
    };
}

// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./src/publication/plan.ts





/** The writes that add `deliveries` to what is held about `subject`; everything foreign is kept (docs/architecture.md, write matrix). */
function planWrites(subject, deliveries, held) {
    return joinPlans([
        planReferrers(subject, deliveries, held),
        planCosignTag((0,cosign_tags/* signatureTag */.bG)(subject.digest), deliveries.flatMap(signatureLayer), held.signatureManifest, true),
        planCosignTag((0,cosign_tags/* attestationTag */.BJ)(subject.digest), deliveries.flatMap(attestationLayer), held.attestationManifest, false)
    ]);
}
/** Several plans as one, each blob once. */
function joinPlans(plans) {
    const blobs = new Map(plans.flatMap((plan) => plan.blobs).map((blob) => [blob.digest.hex, blob]));
    return {
        blobs: [...blobs.values()],
        referrers: plans.flatMap((plan) => plan.referrers),
        tags: plans.flatMap((plan) => plan.tags),
        reading: {
            manifests: plans.flatMap(({ reading }) => reading.manifests),
            blobs: plans.flatMap(({ reading }) => reading.blobs)
        }
    };
}
const NOTHING = { blobs: [], referrers: [], tags: [], reading: { manifests: [], blobs: [] } };
const EMPTY_CONFIG_BLOB = { digest: digest/* Digest */.n.of(media_types/* EMPTY_CONFIG_BYTES */.pA), bytes: media_types/* EMPTY_CONFIG_BYTES */.pA };
function planReferrers(subject, deliveries, held) {
    const planned = deliveries.flatMap((delivery) => referrersOf(subject, delivery));
    if (planned.length === 0)
        return NOTHING;
    const referrers = planned.map(({ bytes, descriptor, kind }) => ({
        digest: descriptor.digest,
        bytes,
        seals: held.referrersApi && kind === 'signature'
    }));
    const descriptors = planned.map(({ descriptor }) => descriptor);
    const bundles = planned.filter(({ kind }) => kind !== 'document');
    return {
        blobs: [EMPTY_CONFIG_BLOB, ...planned.map(({ content }) => content)],
        referrers,
        tags: held.referrersApi ? [] : [planIndex(subject, descriptors, held)],
        reading: {
            manifests: bundles.map(({ descriptor }) => descriptor.digest),
            blobs: bundles.map(({ content }) => ({ digest: content.digest, size: content.bytes.length }))
        }
    };
}
function planIndex(subject, ours, held) {
    const tag = (0,referrers/* fallbackTag */.fH)(subject.digest);
    const merge = (index) => {
        const restored = (0,referrers/* restoreIndex */.Jl)(index, held.fallbackIndex, tag);
        const manifest = (0,referrers/* mergeIndex */.$R)(restored ?? index, ours, tag) ?? restored;
        return manifest && { manifest };
    };
    return { tag, mediaType: media_types/* OCI_INDEX */.$p, seals: true, held: held.fallbackIndex, merge };
}
function referrersOf(subject, { placement, material }) {
    if (material.form !== 'bundle')
        return [];
    const { kind, statement, document } = placement.planned;
    const content = { digest: digest/* Digest */.n.of(material.bundle), bytes: material.bundle };
    const bundle = { mediaType: media_types/* SIGSTORE_BUNDLE */.uS, digest: content.digest, size: content.bytes.length };
    const manifest = (0,referrers/* bundleManifest */.Q7)({ bundle, subject, predicateType: statement.predicateType, created: material.time });
    return [
        { ...manifest, kind, content },
        ...(document ? [{ ...(0,publication_placement/* documentReferrer */.tt)(document, subject), kind: 'document', content: document }] : [])
    ];
}
function planCosignTag(tag, additions, held, seals) {
    if (additions.length === 0)
        return NOTHING;
    const layers = additions.map(({ layer }) => layer);
    const merge = (manifest) => {
        const restored = (0,cosign_tags/* restoreCosignManifest */.HY)(manifest, held, tag);
        return (0,cosign_tags/* mergeCosignManifest */.RY)(restored?.manifest ?? manifest, layers, tag) ?? restored;
    };
    const config = merge(held)?.config;
    const contents = additions.map(({ layer: { digest }, content }) => ({ digest, bytes: content }));
    return {
        blobs: [...contents, ...(config ? [{ digest: digest/* Digest */.n.of(config), bytes: config }] : [])],
        referrers: [],
        tags: [{ tag, mediaType: media_types/* OCI_MANIFEST */.EG, seals, held, merge }],
        reading: { manifests: [], blobs: layers }
    };
}
function signatureLayer({ material }) {
    if (material.form !== 'signature-layer')
        return [];
    return [
        tagLayer(media_types/* SIMPLE_SIGNING */.Nj, material.payload, {
            'dev.cosignproject.cosign/signature': material.signature,
            ...cosignAnnotations(material.legacy)
        })
    ];
}
function attestationLayer({ placement, material }) {
    if (material.form !== 'attestation-layer')
        return [];
    const predicateType = placement.planned.statement.predicateType;
    // cosign refuses a layer without the signature annotation, and reads the signature from the envelope all the same.
    return [
        tagLayer(media_types/* DSSE_ENVELOPE */.P7, material.envelope, {
            'dev.cosignproject.cosign/signature': '',
            ...cosignAnnotations(material.legacy),
            predicateType
        })
    ];
}
function tagLayer(mediaType, content, annotations) {
    return { layer: { mediaType, digest: digest/* Digest */.n.of(content), size: content.length, annotations }, content };
}
function cosignAnnotations(legacy) {
    return {
        'dev.sigstore.cosign/certificate': legacy.certificate,
        'dev.sigstore.cosign/chain': legacy.chain,
        'dev.sigstore.cosign/bundle': legacy.rekorBundle
    };
}

;// CONCATENATED MODULE: ./src/publication/publish.ts

// What somebody else writes between a tag's reading and its writing is lost: a wave that took longer than usual is no reason for that.
const STALE_MS = 250;
/** Upload sessions opened ahead of the content, so that a blob costs one round trip once it is known. */
class UploadPool {
    registry;
    sessions;
    pushed = new Map();
    constructor(registry, sessions) {
        this.registry = registry;
        this.sessions = Array.from({ length: sessions }, () => registry.openUpload().catch(() => undefined));
    }
    /** Looks ahead of its time whether content is there already, as what every attachment has in common mostly is; it takes no session from the content that is waited for. */
    expect({ digest, bytes }) {
        const looking = this.registry.hasBlob(digest).catch(() => false);
        const upload = looking.then(async (there) => {
            if (!there)
                await this.registry.pushBlob(bytes);
        });
        upload.catch(() => undefined);
        this.pushed.set(digest.hex, upload);
    }
    /** Uploads one blob over an open session, or over a new one when none is left or it could not be opened; what was uploaded stays so. */
    async push({ digest, bytes }) {
        const upload = this.pushed.get(digest.hex) ?? this.upload(bytes);
        this.pushed.set(digest.hex, upload);
        await upload;
    }
    /** Gives back the sessions that turned out not to be needed. */
    async close() {
        await Promise.all(this.sessions.splice(0).map(async (session) => (await session)?.cancel()));
    }
    async upload(bytes) {
        const session = await this.sessions.shift();
        await (session ? session.finish(bytes) : this.registry.pushBlob(bytes));
    }
}
/**
 * Writes a plan in three waves: blobs, then manifests, then what makes the image count as signed.
 * Each tag is read again one wave before it is written, and once more where that wave was slow, so that what others added meanwhile is kept.
 */
async function publish(registry, plan, uploads) {
    const write = new PlanWriter(registry, plan);
    const [attestationTags] = await Promise.all([write.reread(false), ...plan.blobs.map((blob) => uploads.push(blob))]);
    const [sealingTags, attested] = await Promise.all([
        write.reread(true),
        write.tags(attestationTags),
        write.referrers(false)
    ]);
    const [sealed] = await Promise.all([write.tags(sealingTags), write.referrers(true)]);
    const written = [...attested, ...sealed].map(({ tag, manifest }) => [tag, manifest]);
    return { tags: new Map(written), metOthers: write.metOthers };
}
class PlanWriter {
    metOthers = false;
    registry;
    plan;
    constructor(registry, plan) {
        this.registry = registry;
        this.plan = plan;
    }
    async referrers(seals) {
        const writes = this.plan.referrers.filter((write) => write.seals === seals);
        await Promise.all(writes.map(({ digest, bytes }) => this.registry.pushManifest(digest, bytes, media_types/* OCI_MANIFEST */.EG)));
    }
    /** Writes the tags, and gives what was written. */
    async tags(reading) {
        const isStale = reading.tags.length > 0 && performance.now() - reading.at > STALE_MS;
        const { tags } = isStale ? await this.reread(reading.seals) : reading;
        await Promise.all(tags.map(({ tag, manifest, mediaType }) => this.registry.pushManifest(tag, manifest, mediaType)));
        return tags;
    }
    async reread(seals) {
        const writes = this.plan.tags.filter((write) => write.seals === seals);
        const merged = await Promise.all(writes.map((write) => this.refresh(write)));
        return { seals, at: performance.now(), tags: merged.filter((tag) => tag !== undefined) };
    }
    async refresh({ tag, mediaType, held, merge }) {
        const now = (await this.registry.fetchManifest(tag))?.bytes;
        const changed = now === undefined ? held !== undefined : held?.equals(now) !== true;
        this.metOthers ||= changed;
        const merged = merge(now);
        if (!merged)
            return undefined;
        if (changed && merged.config)
            await this.registry.pushBlob(merged.config);
        return { tag, mediaType, manifest: merged.manifest };
    }
}

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/verification/inventory.ts
var verification_inventory = __nccwpck_require__(5619);
// EXTERNAL MODULE: ./src/verification/reader.ts
var verification_reader = __nccwpck_require__(3560);
;// CONCATENATED MODULE: ./src/chain/settle.ts









const MAX_NAMED = 4;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
const LONGEST_LOOK_MS = 30_000;
const SETTLING_MS = 120_000;
// Between our writing of a tag and our reading of it; another writer may then be as late.
const LATE_MS = 1000;
/**
 * Publishes and reads back until everything stands in the registry, verified from its own answers.
 * Writers that share a tag overwrite each other silently; whoever finds something missing, be it another's, merges and writes again.
 * Once there was any sign of that, or of late answers, the tags must stand unchanged through a wait before they are believed.
 */
async function settle(image, settlement, uploads, run) {
    const pace = new Pace(image.requested.reference.name, run);
    let known = image.inventories;
    let standing = [];
    let wasWhole = false;
    for (let round = 0;; round++) {
        const plan = planImage(image, settlement.deliveries, known, standing);
        image.registry.expectRequests(plan.reading.manifests.length + plan.reading.blobs.length + known.length);
        const published = await publish(image.registry, plan, uploads);
        if (published.tags.size > 0)
            pace.wrote();
        standing = await readBack(image, plan);
        const assessment = assess(settlement.placements, standing, settlement.trust, settlement.identity);
        const united = uniteAll(standing, known, published);
        known = united.map(({ holding }) => holding);
        const whole = assessment.open.length === 0 && united.every(({ complete }) => complete);
        const calm = round === 0 ? pace.metNobody(published) : wasWhole && published.tags.size === 0;
        if (whole && calm)
            return assessment;
        const goesOn = await (whole ? pace.lookAgain() : pace.writeAgain(round, assessment.open.length));
        if (!goesOn)
            return accepted(assessment, image);
        wasWhole = whole;
    }
}
// What is ours stands, or the run fails; that others come in between until the end is not in our hands.
function accepted(assessment, { requested }) {
    if (assessment.open.length > 0)
        throw notSettled(requested.reference.name, assessment.open);
    return assessment;
}
function planImage(image, deliveries, known, standing) {
    const points = (0,publication_placement/* attachmentPoints */.NT)(image.subject);
    const plan = joinPlans(points.map((point, index) => planWrites(point, deliveriesAt(point, deliveries), known[index])));
    const listed = new Set(standing.flatMap((inventory) => [...inventory.listed]));
    return { ...plan, referrers: plan.referrers.filter(({ digest }) => !listed.has(digest.toString())) };
}
function deliveriesAt(point, deliveries) {
    return deliveries.filter(({ placement }) => placement.subject.digest.equals(point.digest));
}
async function readBack({ registry, inventories }, plan) {
    const reader = new verification_reader/* RegistryReader */.J(registry, plan.reading);
    return Promise.all(inventories.map((inventory) => (0,verification_inventory/* readInventory */.z)(reader, inventory.digest, scopeOf(inventory))));
}
function scopeOf({ scope, referrersApi }) {
    return { ...scope, referrersApi };
}
/** What was read, with everything that was ever seen or written there. */
function uniteAll(read, known, published) {
    return read.map((inventory, index) => {
        const before = withWritten(known[index], inventory.digest, published.tags);
        return uniteHoldings(inventory, before, inventory.digest);
    });
}
/** When to write and when to look again, and for how long at all. */
class Pace {
    started = performance.now();
    name;
    run;
    wroteAt = this.started;
    constructor(name, run) {
        this.name = name;
        this.run = run;
    }
    wrote() {
        this.wroteAt = performance.now();
    }
    /** Whether nobody else was there, nor could have been unseen because the registry took long to show what was written to a tag. */
    metNobody({ metOthers }) {
        const isLate = this.wroteAt > this.started && performance.now() - this.wroteAt > LATE_MS;
        return !metOthers && !isLate;
    }
    /** Waits for the next round of writing; false when there is no time left for one. */
    writeAgain(round, open) {
        const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** round);
        const missing = open > 0 ? `${open} of our entries are not listed yet` : 'entries that were listed are gone';
        return this.pause((longest * (1 + Math.random())) / 2, `${missing} (another writer, or a registry that answers late); merging again`);
    }
    /** Waits until another writer, who was as late as the registry showed our own writes, would have been seen. */
    lookAgain() {
        const shownAfter = performance.now() - this.wroteAt;
        const wait = Math.min(LONGEST_LOOK_MS, Math.max(FIRST_WAIT_MS, 2 * shownAfter));
        return this.pause(wait, 'everything is listed; looking whether it stays');
    }
    async pause(wait, why) {
        const spent = performance.now() - this.started + wait;
        if (spent > SETTLING_MS || wait > this.run.deadline.remainingMs())
            return false;
        this.run.log.info(`${this.name}: ${why} in ${(wait / 1000).toFixed(1)} s`);
        await (0,promises_.setTimeout)(wait);
        return true;
    }
}
function notSettled(name, open) {
    const named = open
        .slice(0, MAX_NAMED)
        .map(({ form, planned, subject }) => `${planned.kind} (${form}) on ${subject.digest.toString()}`);
    const more = open.length > named.length ? `, and ${open.length - named.length} more` : '';
    return new errors/* UnavailableError */.hG('E_NOT_SETTLED', {
        message: `the registry took our writes and does not show them: ${name}`,
        reason: `not listed, though written and merged anew: ${named.join(', ')}${more}`,
        remedy: 'run this job again: what stands is kept, and only what is missing is written; give one digest to one job at a time'
    });
}

;// CONCATENATED MODULE: ./src/attestation/simple-signing.ts
/** The payload behind a `.sig` layer (cosign SIGNATURE_SPEC, "Simple Signing"); the signature covers exactly these bytes. */
function simpleSigningPayload(reference, digest) {
    return Buffer.from(JSON.stringify({
        critical: {
            identity: { 'docker-reference': reference.dockerReference },
            image: { 'docker-manifest-digest': digest.toString() },
            type: 'cosign container image signature'
        },
        optional: null
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/sigstore/certificate.ts
var certificate = __nccwpck_require__(7853);
// EXTERNAL MODULE: ./src/sigstore/legacy.ts
var legacy = __nccwpck_require__(8971);
// EXTERNAL MODULE: ./src/sigstore/proof.ts + 1 modules
var proof = __nccwpck_require__(4254);
// EXTERNAL MODULE: ./src/sigstore/rekor-v1.ts
var rekor_v1 = __nccwpck_require__(3795);
// EXTERNAL MODULE: ./src/sigstore/verifier.ts
var verifier = __nccwpck_require__(9798);
;// CONCATENATED MODULE: ./src/sigstore/restore.ts







/**
 * What was signed, from a bundle that stands in a registry, so that it can serve as an `.att` layer too; undefined where it
 * can't, because the log gave no signed timestamp or was sent other bytes. Throws EvidenceError when it does not verify.
 */
function restoreStatement(bytes, { trust }) {
    const bundle = (0,verifier/* readBundle */.Bo)(bytes);
    const { time } = (0,proof/* prove */.zn)(bundle, trust);
    const [entry] = bundle.verificationMaterial.tlogEntries;
    const leaf = leafOf(bundle);
    const [rekorBundle, chain] = [entry && (0,legacy/* rekorAnnotation */.n$)(entry), leaf && trust.chainOf(leaf)];
    if (!entry || !leaf || rekorBundle === undefined || chain === undefined)
        return undefined;
    if (bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const envelope = Buffer.from((0,rekor_v1/* envelopeText */.q$)(bundle.content.dsseEnvelope));
    if (!(0,rekor_v1/* envelopeHashOf */.KK)(entry.canonicalizedBody)?.equals(digest/* Digest */.n.of(envelope)))
        return undefined;
    return { bundle: bytes, envelope, time, legacy: { certificate: (0,certificate/* pemOf */._y)(leaf.raw), chain, rekorBundle } };
}
function leafOf({ verificationMaterial: { content } }) {
    return content.$case === 'certificate' ? new external_node_crypto_.X509Certificate(content.certificate.rawBytes) : undefined;
}

;// CONCATENATED MODULE: ./src/chain/sign-open.ts




/** Signs what is not in the registry yet, everything at once; a statement that stands there in one form is not signed again for another. */
async function signOpen(reference, assessment, session) {
    const payloads = assessment.open.filter(({ form }) => form === 'signature-layer');
    const statements = Map.groupBy(assessment.open.filter(({ form }) => form !== 'signature-layer'), ({ planned }) => planned);
    const works = await Promise.all([
        ...payloads.map((placement) => signPayload(reference, placement, session)),
        ...[...statements].map(([planned, placements]) => signStatement(planned, placements, assessment, session))
    ]);
    return { deliveries: works.flatMap((work) => work.deliveries), statements: works.flatMap((work) => work.statements) };
}
async function signPayload(reference, placement, session) {
    const { payload, signature, legacy } = await session.signPayload(simpleSigningPayload(reference, placement.subject.digest));
    return {
        deliveries: [{ placement, material: { form: 'signature-layer', payload, signature, legacy } }],
        statements: []
    };
}
async function signStatement(planned, placements, assessment, session) {
    const signed = standing(planned, assessment, session) ?? (await session.signStatement((0,statement/* serialiseStatement */.t)(planned.statement)));
    return {
        deliveries: placements.map((placement) => ({ placement, material: materialFor(placement, signed) })),
        statements: [{ planned, bundle: signed.bundle }]
    };
}
/** The same statement as it already stands somewhere, when it can serve the other places too. */
function standing(planned, assessment, session) {
    const bundle = assessment.filled.find(({ placement, attachment }) => placement.planned === planned && attachment.form === 'bundle')?.attachment;
    return bundle?.form === 'bundle' ? restoreStatement(bundle.item.bundle, session) : undefined;
}
function materialFor({ form, planned }, { bundle, envelope, legacy, time }) {
    if (form === 'bundle')
        return { form, bundle, time };
    if (form === 'attestation-layer' && legacy)
        return { form, envelope, legacy };
    throw new errors/* RequestError */.GI('E_FORMAT_LOG', {
        message: `a ${planned.kind} without a signed entry timestamp can't be written as a cosign tag`,
        reason: 'the log that was used is not a Rekor v1',
        remedy: 'write formats: bundle, or transparency-log: v1'
    });
}

;// CONCATENATED MODULE: ./src/chain/uploads.ts



/** Upload sessions for all that these placements will need, opened while the statements are being signed. */
function openUploads({ registry }, open) {
    const withForm = (form) => open.filter((placement) => placement.form === form);
    const statements = (form) => new Set(withForm(form).map(({ planned }) => planned));
    const subjects = (form) => new Set(withForm(form).map(({ subject }) => subject.digest.hex)).size;
    const bundles = statements('bundle');
    const documents = [...bundles].filter(({ document }) => document).length;
    const payloads = withForm('signature-layer').length;
    const configs = subjects('signature-layer') + subjects('attestation-layer');
    const pool = new UploadPool(registry, bundles.size + documents + statements('attestation-layer').size + payloads + configs);
    if (bundles.size > 0)
        pool.expect({ digest: digest/* Digest */.n.of(media_types/* EMPTY_CONFIG_BYTES */.pA), bytes: media_types/* EMPTY_CONFIG_BYTES */.pA });
    return pool;
}

;// CONCATENATED MODULE: ./src/chain/attach.ts







/** Holds the statements against what the registry has of them already. */
function attach_planImage(image, statements, { identity, trust, formats }) {
    const placements = (0,publication_placement/* placementsOf */.WU)(statements, formats);
    return { image, placements, before: assess(placements, image.inventories, trust, (0,claims/* identityOf */.cu)(identity.claims)) };
}
/** Throws where something is to be written without a login: what the log has once taken stays there, so it gets nothing that could not be attached. */
function requireLogins(planned) {
    for (const { image, before } of planned)
        if (before.open.length > 0)
            image.registry.requireLogin();
}
/** Signs what is open, each bundle kept in the folder from the moment it is signed. */
async function signPlanned(planned, signing, bundles, run) {
    return Promise.all(planned.map(async ({ image, before }) => {
        const uploads = openUploads(image, before.open);
        const signed = await signOpen(image.subject.reference, before, signing.session);
        await bundles.keep(image.subject, signed.statements);
        run.log.info((0,progress/* signedLine */.Rh)(image, before, signed));
        return { ...signed, uploads };
    }));
}
/** Publishes what was signed and reads everything back. */
async function settlePlanned(planned, signed, signing, run) {
    const identity = (0,claims/* identityOf */.cu)(signing.identity.claims);
    return Promise.all(planned.map(async ({ image, placements, before }, index) => {
        const { deliveries = [], uploads } = signed[index] ?? {};
        const settlement = { placements, deliveries, trust: signing.trust, identity };
        const after = before.open.length === 0 || !uploads
            ? before
            : await settle(image, settlement, uploads, run).finally(() => uploads.close());
        run.log.info((0,progress/* settledLine */.UV)(image, before, after));
        return { image, before, after };
    }));
}


/***/ }),

/***/ 9810:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ BundleFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The folder in which every bundle is a file, from the moment it is signed: nothing logged is ever lost. */
class BundleFolder {
    path;
    constructor(path) {
        this.path = path;
    }
    static async create(folder) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bundles');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
        return new BundleFolder(path);
    }
    async keep(subject, bundles) {
        await Promise.all(bundles.map(({ planned, bundle }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, fileName(subject, planned)), bundle)));
    }
    /** Adds the bundles that stood in the registry before, so that the folder is complete. */
    async keepStanding(settled) {
        for (const { image, after } of settled) {
            const bundles = after.filled.flatMap(({ placement, attachment }) => attachment.form === 'bundle' ? [{ planned: placement.planned, bundle: attachment.item.bundle }] : []);
            await this.keep(image.subject, bundles);
        }
    }
}
function fileName({ reference }, { kind, attachTo, environment }) {
    const repository = reference.name.replace(/[^a-z0-9]+/gi, '-');
    const digest = attachTo[0]?.digest.hex.slice(0, 12) ?? '';
    const what = environment === undefined ? kind : `${kind}-${environment}`;
    return `${repository}-${digest}-${what}.sigstore.json`;
}


/***/ }),

/***/ 3822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ evidenceOf),
  h: () => (/* binding */ sbomEvidence)
});

// EXTERNAL MODULE: ./src/attestation/statement.ts
var statement = __nccwpck_require__(6031);
;// CONCATENATED MODULE: ./src/evidence/evidence.ts
/** The `$schema` of every evidence file: the `$id` of schema/evidence.schema.json. */
const EVIDENCE_SCHEMA = 'urn:custody:evidence:v1';

// EXTERNAL MODULE: ./src/image/platform.ts
var image_platform = __nccwpck_require__(2554);
// EXTERNAL MODULE: ./src/oci/cosign-tags.ts
var cosign_tags = __nccwpck_require__(6070);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __nccwpck_require__(1013);
// EXTERNAL MODULE: ./src/verification/claim.ts
var claim = __nccwpck_require__(2955);
;// CONCATENATED MODULE: ./src/chain/evidence.ts






const KINDS = ['signature', 'provenance', 'sbom', 'scan'];
/**
 * The evidence of a run, made only from what the registry gave and what was verified; `releaseWorkflow` is what the identity of the workflow
 * begins with that builds and signs in jobs of its own.
 */
function evidenceOf(images, transparency, notes, releaseWorkflow) {
    const signer = signerOf(images.flatMap(({ attachments }) => attachments));
    if (!signer)
        throw new Error('evidence needs at least one verified attachment');
    return {
        $schema: EVIDENCE_SCHEMA,
        version: 1,
        tool: { name: 'custody', version: version/* VERSION */.x },
        verifiedAt: new Date().toISOString(),
        signer: signerEvidence(signer, releaseWorkflow),
        transparency,
        images: images.map(imageEvidence),
        notes: [...new Set(notes)]
    };
}
/** What the evidence says of an SBOM that this run attested. */
function sbomEvidence(sbom) {
    return {
        subject: sbom.describes.toString(),
        platform: sbom.platform ? (0,image_platform/* platformName */.$)(sbom.platform) : null,
        source: sbom.source,
        format: sbom.format,
        packages: sbom.packages,
        bytes: sbom.bytes.length,
        sha256: sbom.sha256,
        reductions: sbom.reductions
    };
}
// A kept signature may stem from an earlier commit; the provenance says the same as this run's, commit included.
function signerOf(attachments) {
    const provenance = attachments.find(({ form, verified }) => form !== 'signature-layer' && 'predicateType' in verified && verified.predicateType === statement/* PREDICATE */.W3.provenance);
    return (provenance ?? attachments[0])?.verified.signer;
}
// An extension that a certificate lacks is told as an empty text (fulcio, docs/oid-info.md).
function signerEvidence(signer, releaseWorkflow) {
    return {
        identity: signer.subjectAlternativeName,
        issuer: signer.issuer,
        sourceRepository: signer.sourceRepository ?? '',
        sourceRef: signer.sourceRef ?? '',
        sourceCommit: signer.sourceDigest ?? '',
        event: signer.trigger ?? '',
        run: signer.runInvocation ?? '',
        runner: signer.runner ?? '',
        ...slsaLevel(signer, releaseWorkflow)
    };
}
// SLSA v1.1, "Build: track": level 2 needs a hosted platform, level 3 a build that the caller's own steps can't reach.
function slsaLevel(signer, releaseWorkflow) {
    const { runner = 'of an unknown kind' } = signer;
    if (runner === 'github-hosted') {
        if (isCalledAs(signer, releaseWorkflow)) {
            return {
                slsaBuildLevel: 3,
                slsaReason: 'build and signature are jobs of one reusable workflow, which no step of its caller can reach'
            };
        }
        return {
            slsaBuildLevel: 2,
            slsaReason: 'steps of the same workflow handed the digest to the signer; level 3 needs a build that they cannot reach'
        };
    }
    return {
        slsaBuildLevel: 1,
        slsaReason: `the runner is ${runner}: who controls that machine could have changed the build`
    };
}
// A workflow that nobody called is its caller's own, whatever its name: then its steps and the signer's are one and the same person's.
function isCalledAs({ subjectAlternativeName, buildConfig }, workflow) {
    return (workflow !== undefined &&
        subjectAlternativeName.startsWith(workflow) &&
        buildConfig !== undefined &&
        buildConfig !== subjectAlternativeName);
}
function imageEvidence({ subject, referrersApi, attachments, isNew, sboms }) {
    return {
        name: subject.reference.name,
        digest: subject.manifest.digest.toString(),
        mediaType: subject.manifest.mediaType,
        kind: subject.kind,
        platforms: subject.platforms.map(({ platform, digest }) => ({
            name: (0,image_platform/* platformName */.$)(platform),
            digest: digest.toString()
        })),
        referrers: referrersApi ? 'api' : 'fallback',
        attachments: attachments.map((attachment) => attachmentEvidence(attachment, subject, isNew(attachment))),
        sboms,
        checks: checksOf(subject, attachments)
    };
}
function attachmentEvidence(attachment, subject, isNew) {
    const { form, digest, item, verified } = attachment;
    const predicateType = form === 'signature-layer' ? statement/* PREDICATE */.W3.signature : attachment.verified.predicateType;
    return {
        kind: kindOf(predicateType),
        predicateType,
        format: form === 'bundle' ? 'bundle' : 'legacy',
        subject: digest.toString(),
        platform: platformOf(subject, digest),
        location: item.location,
        logIndex: verified.logIndex ?? null,
        time: verified.time.toISOString(),
        outcome: isNew ? 'written' : 'kept'
    };
}
function kindOf(predicateType) {
    return KINDS.find((kind) => (0,claim/* meetsRequirement */.an)(predicateType, kind)) ?? 'sbom';
}
function platformOf(subject, digest) {
    const found = subject.platforms.find((manifest) => manifest.digest.equals(digest));
    return found ? (0,image_platform/* platformName */.$)(found.platform) : null;
}
function checksOf(subject, attachments) {
    const { digest } = subject.manifest;
    const bundles = attachments.filter(({ form }) => form === 'bundle').length;
    const layers = attachments.length - bundles;
    const tags = `${(0,cosign_tags/* signatureTag */.bG)(digest)} and ${(0,cosign_tags/* attestationTag */.BJ)(digest)}`;
    const others = attachments.every((attachment) => attachment.digest.equals(digest))
        ? ''
        : ' and the same tags of its platforms';
    const check = (name, detail) => ({ name, verdict: 'pass', detail });
    return [
        check('Manifest', `the registry serves bytes that hash to ${digest.toString()}`),
        check('Signer', 'every certificate names exactly this workflow, issuer and source repository'),
        ...(bundles > 0
            ? [check('Bundles', `${bundles} read back; signature, certificate, log entry and subject verified`)]
            : []),
        ...(layers > 0 ? [check('Cosign tags', `${layers} layers read back from ${tags}${others}, and verified`)] : [])
    ];
}


/***/ }),

/***/ 5615:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   X_: () => (/* binding */ parseSite),
/* harmony export */   y8: () => (/* binding */ parseGitops)
/* harmony export */ });
/* harmony import */ var _policy_overlay_path_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(524);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);


const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([\w.-]{1,100})$/;
const BRANCH = /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))(?![/.-])[^\u0000- ~^:?*[\\\u007f]{1,244}(?<![/.])$/;
/** Where to open the pull request, or undefined when the step only signs; throws RequestError. */
function parseGitops(read) {
    const [repository, path, base, token] = [
        read('gitops-repository'),
        read('gitops-path'),
        read('gitops-base'),
        read('gitops-token')
    ];
    if (repository === '') {
        refuseStray({ 'gitops-path': path, 'gitops-base': base, 'gitops-image': read('gitops-image') });
        return undefined;
    }
    const site = parseSite(read);
    if (path === '')
        throw gitopsError('E_GITOPS_PATH', 'gitops-path is empty', 'a repository holds many kustomizations, and only the one of that folder is changed', 'write the folder of the overlay, for example apps/checkout/overlays/dev');
    const forced = read('force-reopen') === 'true' && { forceReopen: true };
    return { ...site, path: (0,_policy_overlay_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOverlayPath */ .j)(path), token, ...forced };
}
/** The GitOps repository and its base branch, where there is a token for it; throws RequestError. */
function parseSite(read) {
    const site = parseRepository(read);
    if (read('gitops-token') === '')
        throw missingToken(read('gitops-repository'));
    return site;
}
/** The GitOps repository and its base branch; throws RequestError. */
function parseRepository(read) {
    const [repository, base] = [read('gitops-repository'), read('gitops-base')];
    const match = REPOSITORY.exec(repository);
    if (!match)
        throw gitopsError('E_GITOPS_REPOSITORY', `gitops-repository ${JSON.stringify(repository.slice(0, 80))} is not owner/name`, 'GitHub names a repository by its owner and its name, without a host', 'write it like acme/deploy');
    if (base !== '' && !BRANCH.test(base))
        throw gitopsError('E_GITOPS_BASE', `gitops-base ${JSON.stringify(base.slice(0, 80))} is not a branch name`, 'git allows no such name for a branch (git check-ref-format)', 'write a branch of the GitOps repository, for example main');
    return { repository: { owner: match[1] ?? '', name: match[2] ?? '' }, ...(base !== '' && { base }) };
}
function refuseStray(inputs) {
    const stray = Object.entries(inputs).find(([, value]) => value !== '');
    if (!stray)
        return;
    throw gitopsError('E_GITOPS_REPOSITORY', `${stray[0]} is given without gitops-repository`, 'without a repository no pull request is opened, and the input would be ignored in silence', 'add gitops-repository: owner/name, or leave the gitops inputs out to sign only');
}
function missingToken(repository) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_GITOPS_TOKEN', {
        message: `gitops-token is empty; ${repository} can't be written to`,
        reason: 'the token of the job itself reaches no other repository; a secret is empty on pull requests from forks',
        remedy: 'make a token with actions/create-github-app-token (contents: write, pull_requests: write on that repository) and pass it as gitops-token'
    });
}
function gitopsError(code, message, reason, remedy) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(code, { message, reason, remedy });
}


/***/ }),

/***/ 7772:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ guardVisibility),
/* harmony export */   _p: () => (/* binding */ guardEvent),
/* harmony export */   f4: () => (/* binding */ UNTRUSTED_EVENTS),
/* harmony export */   gt: () => (/* binding */ visibilityOf),
/* harmony export */   vi: () => (/* binding */ guardMachine)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

/** Events that can run on code which an outsider wrote. */
const UNTRUSTED_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'];
const RUNTIME_MAJOR = 24;
/** Refuses events whose code an outsider may have written, and forks; throws RequestError (threat model T2, T3). */
function guardEvent(event, request, actor, canAskForToken) {
    if (isFork(event)) {
        if (request.onFork === 'skip')
            return 'skip';
        throw forkError();
    }
    if (UNTRUSTED_EVENTS.includes(event.name))
        guardUntrusted(event, request.allowedUntrustedEvent);
    if (!canAskForToken && actor === 'dependabot[bot]')
        throw dependabotError();
    return 'sign';
}
/** Refuses a private or internal source repository with a public log unless the request allows it; names what would be public. */
function guardVisibility(visibility, publicGood, allowed, names) {
    if (!publicGood || allowed || !['private', 'internal'].includes(visibility))
        return;
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_PUBLIC_LOG', {
        message: `${names.repository} is ${visibility}, and the transparency log is public for ever`,
        reason: `the log and the certificate would show: repository ${names.repository}, workflow ${names.workflow}, ref ${names.ref}, commit ${names.sha}`,
        remedy: 'set public-log: allow when these names may be public, or pass trusted-root and signing-config of a private Sigstore'
    });
}
/** `private`, `internal`, `public`, or `unknown` where the event does not say. */
function visibilityOf(event) {
    const { visibility, private: isPrivate } = event.payload.repository ?? {};
    return visibility ?? (isPrivate === undefined ? 'unknown' : isPrivate ? 'private' : 'public');
}
/** Checks the machine: Node's version, TLS verification, proxy variables; throws RequestError. */
function guardMachine(env, nodeVersion) {
    if (Number(nodeVersion.split('.')[0]) < RUNTIME_MAJOR) {
        throw machineError('E_NODE_VERSION', `Node ${nodeVersion} runs this step; it needs Node ${RUNTIME_MAJOR}`, 'older versions lack what is used here, and get no security updates', 'update the runner to 2.327 or newer, or run the command line with Node 24');
    }
    if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw machineError('E_TLS_DISABLED', 'NODE_TLS_REJECT_UNAUTHORIZED=0 switches off the check of every server', 'whoever sits on the network could read the tokens and answer in the name of every service', 'remove it; give a private authority by NODE_EXTRA_CA_CERTS');
    }
    guardProxies(env);
}
function guardProxies(env) {
    for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
        const value = env[name];
        if (value && !/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
            throw machineError('E_PROXY', `${name} is not an http or https address`, 'every request would go through this proxy, and none can be made', 'write it like http://proxy.example:3128 (its value is not shown: it may hold a password)');
        }
    }
}
function isFork({ payload }) {
    const head = payload.pull_request?.head;
    if (!head)
        return false;
    if (!head.repo)
        return true;
    const base = payload.repository?.id;
    // A repository that is a fork itself has pull requests of its own branches too: the ids decide where both are known.
    if (base !== undefined && head.repo.id !== undefined)
        return head.repo.id !== base;
    return head.repo.fork === true;
}
function guardUntrusted(event, allowed) {
    if (event.name === 'workflow_run')
        guardUpstream(event);
    if (allowed === event.name)
        return;
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_UNTRUSTED_EVENT', {
        message: `${event.name} can run on code that an outsider wrote, with this repository's identity`,
        reason: 'a signature made here would vouch for bytes that nobody with write access has approved',
        remedy: `sign on push, release or workflow_dispatch; if you checked that no outside code is built, set allow-untrusted-event: ${event.name}`
    });
}
function guardUpstream({ payload }) {
    const run = payload.workflow_run;
    const foreign = run?.head_repository?.id === undefined || run.head_repository.id !== payload.repository?.id;
    if (foreign || run.event?.startsWith('pull_request')) {
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_UPSTREAM_RUN', {
            message: 'the run that triggered this one built a pull request or another repository',
            reason: 'a signature made here would vouch for code that nobody with write access has approved',
            remedy: 'react to runs of push only: check github.event.workflow_run.event and head_repository before this job'
        });
    }
    if (run.conclusion !== 'success') {
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_UPSTREAM_RUN', {
            message: `the run that triggered this one ended as ${run.conclusion ?? 'unknown'}`,
            reason: 'workflow_run comes after failed and cancelled runs too, whose images may be half built',
            remedy: 'sign only what a successful run built'
        });
    }
}
function forkError() {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_FORK_NO_ID_TOKEN', {
        message: 'this run comes from a fork, which gets no identity token',
        reason: 'GitHub gives pull requests from forks neither an id-token nor secrets, whatever the permissions block says',
        remedy: "run this step on push (if: github.event_name == 'push'), or set on-fork: skip to end quietly"
    });
}
function dependabotError() {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_DEPENDABOT_NO_ID_TOKEN', {
        message: 'Dependabot started this run, which gets no identity token',
        reason: 'GitHub treats runs of Dependabot like those of a fork',
        remedy: "skip the step for Dependabot (if: github.actor != 'dependabot[bot]') and sign after the merge"
    });
}
function machineError(code, message, reason, remedy) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(code, { message, reason, remedy });
}


/***/ }),

/***/ 2952:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yL: () => (/* binding */ oneOf),
  E9: () => (/* binding */ parseDuration),
  KO: () => (/* binding */ parseSigningRequest),
  ED: () => (/* binding */ parseTag)
});

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/chain/guard.ts
var guard = __nccwpck_require__(7772);
// EXTERNAL MODULE: ./src/chain/gitops-inputs.ts
var gitops_inputs = __nccwpck_require__(5615);
// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __nccwpck_require__(8033);
// EXTERNAL MODULE: ./src/image/reference.ts
var reference = __nccwpck_require__(3564);
;// CONCATENATED MODULE: ./src/chain/images.ts



// actions/attest and sigstore-go take no more subjects in one statement; the same bound serves as a bound per step.
const MAX_IMAGES = 1024;
/** The images that `image`, `digest` and `gitops-image` name together; throws RequestError with the first fault. */
function parseImages(image, digest, gitopsImage, log) {
    const lines = linesOf(image, log);
    if (lines.length === 0)
        throw emptyImage();
    if (lines.length > MAX_IMAGES)
        throw tooMany(lines.length);
    const names = lines.map(reference/* parseImageName */.i);
    const digests = digestsOf(names, digest);
    const gitopsNames = gitopsNamesOf(names, gitopsImage);
    const images = names.map(({ reference }, index) => ({
        reference,
        digest: digests[index],
        gitopsName: gitopsNames[index]
    }));
    refuseDuplicates(images);
    for (const { reference, ignoredTag } of names) {
        if (ignoredTag !== undefined)
            log.notice(`${reference.name}: the tag ${ignoredTag} is ignored; the digest alone is signed`);
    }
    return images;
}
function linesOf(image, log) {
    const lines = image.split('\n').filter((line) => line.trim() !== '');
    if (lines.some((line) => line !== line.trim()))
        log.notice('spaces around an image name were trimmed');
    return lines.map((line) => line.trim());
}
function digestsOf(names, digest) {
    if (digest.trim() === '')
        return names.map((name) => name.digest ?? missingDigest(name));
    const given = image_digest/* Digest */.n.parse(digest.trim());
    if (names.length > 1)
        throw oneDigestForMany(names.length);
    const own = names[0]?.digest;
    if (own && !own.equals(given))
        throw conflictingDigests(own, given);
    return [given];
}
function gitopsNamesOf(names, gitopsImage) {
    const given = gitopsImage
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (given.length === 0)
        return names.map(({ reference }) => reference.name);
    if (given.length === names.length)
        return given;
    throw new errors/* RequestError */.GI('E_GITOPS_IMAGE_COUNT', {
        message: `gitops-image names ${given.length} entries for ${names.length} images`,
        reason: 'each line belongs to the image on the same line, so there must be as many',
        remedy: 'write one images[].name a line, in the order of the image input, or leave gitops-image out'
    });
}
function refuseDuplicates(images) {
    const seen = new Set();
    for (const { reference, digest } of images) {
        const name = reference.at(digest);
        if (seen.has(name)) {
            throw new errors/* RequestError */.GI('E_IMAGE_DUPLICATE', {
                message: `listed twice: ${name}`,
                reason: 'an image is signed once; a list with a double is often one where another image was meant',
                remedy: 'list each image once'
            });
        }
        seen.add(name);
    }
}
function emptyImage() {
    return new errors/* RequestError */.GI('E_IMAGE_EMPTY', {
        message: 'the image input is empty',
        reason: 'an expression such as ${{ steps.build.outputs.image }} gives an empty text when the step or output has another name',
        remedy: 'write the name as registry/repository, for example ghcr.io/acme/checkout'
    });
}
function tooMany(count) {
    return new errors/* RequestError */.GI('E_IMAGE_COUNT', {
        message: `${count} images are listed; one step takes ${MAX_IMAGES}`,
        reason: 'verifiers read no more than that many subjects in one statement',
        remedy: 'split the list over several steps'
    });
}
function missingDigest({ reference, ignoredTag }) {
    throw new errors/* RequestError */.GI('E_DIGEST_MISSING', {
        message: `no digest is given for ${reference.name}`,
        reason: ignoredTag === undefined
            ? 'the digest input is empty and the image input carries none'
            : 'a tag can move; a digest cannot',
        remedy: 'pass digest: ${{ steps.build.outputs.digest }}, or write the image as NAME@sha256:…'
    });
}
function oneDigestForMany(count) {
    return new errors/* RequestError */.GI('E_DIGEST_AMBIGUOUS', {
        message: `one digest is given for ${count} images`,
        reason: 'the digest input belongs to exactly one image',
        remedy: 'leave digest out and write each line of image as NAME@sha256:…'
    });
}
function conflictingDigests(own, given) {
    return new errors/* RequestError */.GI('E_DIGEST_CONFLICT', {
        message: `image says sha256:${own.hex.slice(0, 12)}… and digest says sha256:${given.hex.slice(0, 12)}…`,
        reason: 'the two inputs come from different builds, and nothing tells which of them is meant',
        remedy: 'give the digest once, in the image or in the digest input'
    });
}

// EXTERNAL MODULE: ./src/chain/trust-inputs.ts
var trust_inputs = __nccwpck_require__(2841);
// EXTERNAL MODULE: ./src/chain/request.ts
var request = __nccwpck_require__(4264);
;// CONCATENATED MODULE: ./src/chain/parse-request.ts






const DURATION = /^(\d{1,6})(s|m|h)?$/;
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 };
const TAG = /^\w[\w.-]{0,127}$/;
const LONGEST_MS = 6 * UNIT_MS.h;
/** The whole request out of its inputs; throws RequestError when something is off, all faults at once. */
function parseSigningRequest(read, log) {
    const faults = new request/* FaultCollector */.U();
    const images = faults.collect(() => parseImages(read('image'), read('digest'), read('gitops-image'), log));
    const sbom = faults.collect(() => parseSbom(read('sbom'), read('syft-path'), images?.length ?? 1));
    const scan = faults.collect(() => parseScan(read('scan'), images?.length ?? 1));
    const tags = faults.collect(() => parseTags(read('tags'), images?.length ?? 1));
    const revision = faults.collect(() => oneOf('revision', read('revision'), ['any', 'this-commit']));
    const formats = faults.collect(() => parseFormats(read('formats')));
    const logVersion = faults.collect(() => oneOf('transparency-log', read('transparency-log'), ['auto', 'v1', 'v2']));
    const publicLog = faults.collect(() => oneOf('public-log', read('public-log'), ['auto', 'allow']));
    const trust = faults.collect(() => (0,trust_inputs/* parseTrust */.Sb)(read, 'sign'));
    const gitops = faults.collect(() => (0,gitops_inputs/* parseGitops */.y8)(read));
    const timeoutMs = faults.collect(() => parseDuration(read('timeout') || '15m'));
    const untrusted = faults.collect(() => oneOf('allow-untrusted-event', read('allow-untrusted-event'), ['', ...guard/* UNTRUSTED_EVENTS */.f4]));
    const onFork = faults.collect(() => oneOf('on-fork', read('on-fork'), ['fail', 'skip']));
    const store = faults.collect(() => parseStore(read));
    faults.collect(() => {
        refuseLegacyOnV2(read('formats'), logVersion);
    });
    faults.throwAny();
    return {
        images: images ?? [],
        sbom: sbom ?? { kind: 'auto' },
        scan,
        tags: tags,
        ofThisCommit: revision === 'this-commit',
        formats: formats ?? [],
        log: logVersion ?? 'auto',
        publicLogAllowed: publicLog === 'allow',
        trust: trust,
        gitops,
        githubToken: read('github-token') || undefined,
        attestationStore: store ?? 'auto',
        timeoutMs: timeoutMs ?? 0,
        allowedUntrustedEvent: untrusted || undefined,
        onFork: onFork ?? 'fail'
    };
}
/** Milliseconds that `90s`, `15m`, `1h` or a bare number of minutes say; throws RequestError. */
function parseDuration(text) {
    const match = DURATION.exec(text);
    const milliseconds = match ? Number(match[1]) * UNIT_MS[(match[2] ?? 'm')] : 0;
    if (milliseconds > 0 && milliseconds <= LONGEST_MS)
        return milliseconds;
    throw new errors/* RequestError */.GI('E_TIMEOUT_INPUT', {
        message: `timeout ${JSON.stringify(text.slice(0, 40))} is not a time from 1s to 6h`,
        reason: 'a job on GitHub ends after six hours, and a step that never ends hides what is wrong',
        remedy: 'write for example 90s, 15m or 1h'
    });
}
function parseSbom(sbom, syftPath, images) {
    if (sbom === 'none')
        return { kind: 'none' };
    if (sbom !== '' && sbom !== 'auto') {
        if (images > 1)
            throw new errors/* RequestError */.GI('E_SBOM_MANY', {
                message: `one SBOM file is given for ${images} images`,
                reason: 'a document describes one image, and would be wrong on the others',
                remedy: 'use sbom: auto, or one step for each image'
            });
        return { kind: 'file', path: sbom };
    }
    return { kind: 'auto', ...(syftPath !== '' && { syftPath: (0,trust_inputs/* existing */.gT)('syft-path', syftPath) }) };
}
function parseScan(path, images) {
    if (path === '')
        return undefined;
    if (images > 1)
        throw new errors/* RequestError */.GI('E_SCAN_MANY', {
            message: `one scan record is given for ${images} images`,
            reason: 'a scan is of one image, and would say nothing of the others',
            remedy: 'use one step for each image'
        });
    return (0,trust_inputs/* existing */.gT)('scan', path);
}
/** The one tag of a release, undefined where none is given; throws RequestError. */
function parseTag(text) {
    if (text === '' || TAG.test(text))
        return text || undefined;
    throw new errors/* RequestError */.GI('E_TAGS', {
        message: `tag: ${JSON.stringify(text.slice(0, 60))} is not a tag`,
        reason: 'a tag has at most 128 characters of A-Z a-z 0-9 _ . -, and no name before it',
        remedy: 'write the bare tag: v1.4.2'
    });
}
function parseTags(text, images) {
    const tags = [...new Set(text.split(/[\n,]/).map((tag) => tag.trim()))].filter((tag) => tag !== '');
    const odd = tags.find((tag) => !TAG.test(tag) || /^sha256-[0-9a-f]{64}/.test(tag));
    if (odd !== undefined)
        throw new errors/* RequestError */.GI('E_TAGS', {
            message: `tags: ${JSON.stringify(odd.slice(0, 60))} is not a tag`,
            reason: 'a tag has at most 128 characters of A-Z a-z 0-9 _ . -, no name before it, and is none of the tags that hold signatures',
            remedy: 'write the bare tags, one a line or separated by commas: v1.4.2, latest'
        });
    if (tags.length === 0 || images === 1)
        return tags;
    throw new errors/* RequestError */.GI('E_TAGS', {
        message: `tags are given for ${images} images`,
        reason: 'nothing tells which of the images each of them is for',
        remedy: 'use one step for each image'
    });
}
function parseFormats(text) {
    const words = (text || 'bundle,legacy').split(',').map((word) => word.trim());
    return [...new Set(words.map((word) => oneOf('formats', word, ['bundle', 'legacy'])))];
}
function parseStore(read) {
    const store = oneOf('github-attestation-store', read('github-attestation-store'), ['auto', 'never', 'require']);
    const missing = [
        ...(read('github-token') === '' ? ['a github-token'] : []),
        ...(read('formats').trim() === 'legacy' ? ['the format bundle'] : [])
    ];
    if (store !== 'require' || missing.length === 0)
        return store;
    throw new errors/* RequestError */.GI('E_ATTESTATIONS_INPUT', {
        message: `github-attestation-store: require needs ${missing.join(' and ')}`,
        reason: "the bundles of this run are written to GitHub's attestation store with the token of the job",
        remedy: 'leave github-token and formats as they are by default, or set github-attestation-store: auto'
    });
}
function refuseLegacyOnV2(formats, logVersion) {
    if (logVersion !== 'v2' || formats.trim() !== 'legacy')
        return;
    throw new errors/* RequestError */.GI('E_FORMAT_LOG', {
        message: 'formats asks for legacy alone, and transparency-log for v2',
        reason: 'a cosign tag needs the signed entry timestamp of a Rekor v1 log; a v2 log gives none',
        remedy: 'write formats: bundle, or transparency-log: v1'
    });
}
/** The value of an input that is one of a few words, the first of them where nothing is given; throws RequestError. */
function oneOf(input, value, allowed) {
    const found = allowed.find((word) => word === (value || allowed[0]));
    if (found !== undefined)
        return found;
    throw new errors/* RequestError */.GI('E_INPUT', {
        message: `${input}: ${JSON.stringify(value.slice(0, 60))} is not one of ${allowed.join(', ')}`,
        reason: 'a word that is not known is never guessed at',
        remedy: `write ${input}: ${allowed.join(' or ')}`
    });
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ passageOf)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7772);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4176);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(875);



/** Whether this run may sign, looked at before anything leaves the machine; throws RequestError, or says to end quietly. */
function passageOf(request, hasIdentity, { event, env }) {
    if ((0,_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .guardEvent */ ._p)(event, request, env['GITHUB_ACTOR'] ?? '', hasIdentity) === 'skip')
        return 'skip';
    if (!hasIdentity)
        throw (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .noIdentity */ .k)();
    const names = {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        sha: env['GITHUB_SHA'] ?? ''
    };
    (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .guardVisibility */ .OZ)((0,_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .visibilityOf */ .gt)(event), (0,_signing_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublicGood */ .DZ)(request), request.publicLogAllowed, names);
    return 'sign';
}


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ scanEnvironment),
/* harmony export */   Fs: () => (/* binding */ prepareImage),
/* harmony export */   LD: () => (/* binding */ loginFor),
/* harmony export */   Me: () => (/* binding */ openRegistry),
/* harmony export */   qg: () => (/* binding */ trivyEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _oci_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3477);
/* harmony import */ var _oci_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2639);
/* harmony import */ var _oci_subject_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9017);
/* harmony import */ var _publication_placement_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9721);
/* harmony import */ var _verification_inventory_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5619);
/* harmony import */ var _verification_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3560);








/** Fetches one image and what is attached to it and its platforms; throws when it is not what the digest says. */
async function prepareImage(requested, request, run) {
    const registry = openRegistry(requested, request.githubToken, run);
    const scope = { bundles: request.formats.includes('bundle'), legacy: request.formats.includes('legacy') };
    const own = (0,_verification_inventory_js__WEBPACK_IMPORTED_MODULE_6__/* .readInventory */ .z)(new _verification_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .RegistryReader */ .J(registry), requested.digest, scope);
    own.catch(() => undefined);
    const subject = await (0,_oci_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchSubject */ .Z)(registry, requested.digest);
    const [, ...platforms] = (0,_publication_placement_js__WEBPACK_IMPORTED_MODULE_5__/* .attachmentPoints */ .NT)(subject);
    const inventories = await Promise.all([
        own,
        ...platforms.map(({ digest }) => (0,_verification_inventory_js__WEBPACK_IMPORTED_MODULE_6__/* .readInventory */ .z)(new _verification_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .RegistryReader */ .J(registry), digest, scope))
    ]);
    return { requested, registry, subject, inventories };
}
/** A client for the image's repository, with the credential that Docker would use, or the job's own token on ghcr.io. */
function openRegistry({ reference }, githubToken, run, access = 'push') {
    const login = loginFor(reference, githubToken, run, access);
    return new _oci_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .Registry */ .O({ ...login, deadline: run.deadline });
}
/** With what the requests to the image's repository are authorised. */
function loginFor(reference, githubToken, run, access) {
    const credential = async () => (await (0,_oci_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .findCredential */ .L)(reference, run.env, run.log)) ?? jobLogin(reference, githubToken, run);
    return { reference, credential, access, log: run.log };
}
/** The environment for a scan: where only the job's own token can read the registry, Syft gets it in its own variables. */
async function scanEnvironment(reference, githubToken, run) {
    const login = jobLogin(reference, githubToken, run);
    if (!login || (await (0,_oci_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .findCredential */ .L)(reference, run.env, run.log)))
        return run.env;
    return {
        ...run.env,
        SYFT_REGISTRY_AUTH_AUTHORITY: reference.registry,
        SYFT_REGISTRY_AUTH_USERNAME: login.username,
        SYFT_REGISTRY_AUTH_PASSWORD: login.password
    };
}
/** The environment for Trivy, which reads Docker's configuration only: the job's own token gets one of its own. */
async function trivyEnvironment(reference, githubToken, run) {
    const login = jobLogin(reference, githubToken, run);
    if (!login || (await (0,_oci_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .findCredential */ .L)(reference, run.env, run.log)))
        return run.env;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(run.folder, 'docker');
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json'), JSON.stringify({ auths: { [reference.registry]: { auth } } }), {
        mode: 0o600
    });
    return { ...run.env, DOCKER_CONFIG: folder };
}
// A job has a login on ghcr.io by its own token, and on no other registry.
function jobLogin({ registry }, githubToken, { env }) {
    if (!githubToken || registry !== 'ghcr.io')
        return undefined;
    return { kind: 'basic', username: env['GITHUB_ACTOR'] ?? 'x-access-token', password: githubToken };
}


/***/ }),

/***/ 4970:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rd: () => (/* binding */ signingLines),
/* harmony export */   Rh: () => (/* binding */ signedLine),
/* harmony export */   UV: () => (/* binding */ settledLine),
/* harmony export */   nh: () => (/* binding */ subjectLine)
/* harmony export */ });
/* harmony import */ var _attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1141);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2554);


/** What an image was found to be, and how much is attached to it already. */
function subjectLine({ subject, inventories }) {
    const attached = inventories.reduce((sum, { items }) => sum + items.length, 0);
    const platforms = subject.platforms.map(({ platform }) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$)(platform));
    const kind = subject.kind === 'image' ? 'an image' : `an index of ${platforms.join(' and ')}`;
    return `${subject.reference.name}: ${kind}; ${attached === 0 ? 'nothing' : pieces(attached)} attached yet`;
}
/** Who signs, and which services vouch for it. */
function signingLines({ identity, services }) {
    const { certificateAuthority, log, timestampAuthorities } = services;
    const hosts = timestampAuthorities.map(({ host }) => host);
    return [
        `signer ${(0,_attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(identity.claims).subjectAlternativeName}`,
        [
            `certificate from ${certificateAuthority.host}`,
            log ? `log Rekor v${log.api} at ${log.url.host}` : 'no transparency log',
            ...(hosts.length === 0 ? [] : [`timestamps from ${hosts.join(' and ')}`])
        ].join('; ')
    ];
}
/** What was signed of an image in this run; each was verified before it is told. */
function signedLine({ subject }, before, { deliveries, statements }) {
    const { name } = subject.reference;
    if (before.open.length === 0)
        return `${name}: everything is there already and verified; nothing is signed again`;
    const payloads = deliveries.filter(({ material }) => material.form === 'signature-layer').length;
    return `${name}: ${amount(statements.length, 'statement')} and ${amount(payloads, 'payload')} signed and logged`;
}
/** What stands in the registry at the end, by its own answers. */
function settledLine({ subject }, before, after) {
    return `${subject.reference.name}: ${pieces(after.filled.length)} read back and verified, ${before.open.length} of them new`;
}
function pieces(number) {
    return amount(number, 'piece');
}
function amount(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 9853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ beginPromotion)
});

// EXTERNAL MODULE: ./src/evidence/attachments.ts
var attachments = __nccwpck_require__(975);
// EXTERNAL MODULE: ./src/evidence/command-sections.ts + 1 modules
var command_sections = __nccwpck_require__(3325);
// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __nccwpck_require__(3326);
// EXTERNAL MODULE: ./src/evidence/facts.ts
var facts = __nccwpck_require__(9322);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __nccwpck_require__(1508);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/evidence/evidence-json.ts
var evidence_json = __nccwpck_require__(6663);
;// CONCATENATED MODULE: ./src/evidence/promotion-record.ts





const MAX_TEXT = 400;
/** The promotion as a JSON block for programs, below `budget` bytes; changes that don't fit are counted in `changesOmitted`. */
function promotionRecord(evidence, changes, target, budget) {
    const { kept, omitted } = (0,markdown/* fitting */._Q)(changes, budget / 2, evidence_json/* stableJson */._);
    const { identity, issuer, sourceRepository, sourceRef, sourceCommit, run } = evidence.signer;
    const json = (0,evidence_json/* stableJson */._)({
        type: 'custody/promotion',
        version: 1,
        target: { repository: target.repository, path: target.path },
        signer: { identity, issuer, sourceRepository, sourceRef, sourceCommit, run },
        signedAt: (0,facts/* signedAt */.AD)(evidence),
        changes: kept.map(({ name, newName, before, after }) => ({ name, newName, before, after })),
        changesOmitted: omitted
    });
    return json.length <= budget ? (0,evidence_escape/* fence */.EU)('json', json) : 'The record is too long to be shown here.';
}
/** The hidden comment by which a promotion's pull request is known again: its overlay and the SHA-256 of what it changes there. */
function promotionMarker(changes, { repository, path }) {
    const pins = changes.map(({ name, newName, after }) => (0,evidence_json/* stableJson */._)({ name, newName, after })).sort();
    const plan = (0,external_node_crypto_.createHash)('sha256').update((0,evidence_json/* stableJson */._)({ repository, path, pins })).digest('hex');
    const target = { repository: repository.slice(0, MAX_TEXT), path: path.slice(0, MAX_TEXT) };
    const json = (0,evidence_json/* stableJson */._)({ ...target, plan: `sha256:${plan}` }).replace(/\n */g, '');
    // "--" would end the comment early for some readers, and a JSON escape says the same.
    const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `<!-- custody:promotion:v1 ${inert} -->`;
}

;// CONCATENATED MODULE: ./src/evidence/pull-request-body.ts






/**
 * The body of a promotion's pull request in Markdown, at most 60,000 characters (GitHub takes 65,536): what changes, the
 * evidence for it, commands that replay it, the same as JSON, and a hidden marker by which the pull request is known again.
 */
function renderPullRequestBody(evidence, changes, text) {
    return (0,markdown/* sections */.V0)(headline(changes, text), warningBox(evidence, text), (0,markdown/* table */.tp)(['Image', 'Before', 'After'], changes.map(changeRow), { budget: 9_000, row: 'image' }), '### Evidence', (0,facts/* factsTable */.wd)(evidence, (0,facts/* signedFact */.Dy)(evidence)), (0,attachments/* attachmentTable */.Os)(evidence, 11_000), (0,markdown/* folded */.TM)('Verify it yourself', (0,command_sections/* commandSections */.Q)(evidence, 7_000)), (0,markdown/* folded */.TM)('For machines', promotionRecord(evidence, changes, text, 8_000)), promotionMarker(changes, text));
}
function headline(changes, { path }) {
    const [only] = changes;
    const what = changes.length === 1 && only !== undefined
        ? `${(0,evidence_escape/* codeSpan */.SS)(only.newName ?? only.name)} to ${(0,evidence_escape/* codeSpan */.SS)(shortDigest(only.after.digest))}`
        : (0,markdown/* count */.U9)(changes.length, 'image');
    const verb = changes.length === 1 ? 'It is' : 'All are';
    return `✅ Promotes ${what} in ${(0,evidence_escape/* codeSpan */.SS)(path)}. ${verb} signed, attested and read back from the registry.`;
}
function changeRow({ name, newName, before, after }) {
    const image = newName === undefined ? (0,evidence_escape/* codeSpan */.SS)(name) : `${(0,evidence_escape/* codeSpan */.SS)(name)} as ${(0,evidence_escape/* codeSpan */.SS)(newName)}`;
    return [image, pinText(before, shortDigest), `${pinText(after, String)}${droppedTag(before, after)}`];
}
function pinText({ digest, newTag }, shown) {
    const tag = newTag === undefined ? [] : [`tag ${(0,evidence_escape/* codeSpan */.SS)(newTag)}`];
    const pin = digest === undefined ? [] : [(0,evidence_escape/* codeSpan */.SS)(shown(digest))];
    return [...tag, ...pin].join(' ') || 'not pinned';
}
function droppedTag(before, after) {
    return before.newTag !== undefined && after.newTag === undefined ? `, tag ${(0,evidence_escape/* codeSpan */.SS)(before.newTag)} dropped` : '';
}
function shortDigest(digest) {
    return digest.length > 19 ? `${digest.slice(0, 19)}...` : digest;
}
function warningBox(evidence, { warnings = [] }) {
    const foreign = (0,facts/* foreignWorkflow */.mB)(evidence.signer);
    const lines = [...(foreign === undefined ? [] : [foreign]), ...warnings.map((warning) => (0,evidence_escape/* escapeMarkdown */.FV)(warning))];
    if (lines.length === 0)
        return undefined;
    const list = (0,markdown/* bulletList */.fF)(lines, 6_000, 'warning').replaceAll('\n', '\n> ');
    return `> [!WARNING]\n>\n> ${list}`;
}

// EXTERNAL MODULE: ./src/promotion/branch.ts
var branch = __nccwpck_require__(3533);
// EXTERNAL MODULE: ./src/promotion/branch-inspection.ts
var branch_inspection = __nccwpck_require__(3420);
// EXTERNAL MODULE: ./src/promotion/github.ts
var promotion_github = __nccwpck_require__(5522);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/promotion/git-blob.ts
var git_blob = __nccwpck_require__(1661);
// EXTERNAL MODULE: ./src/promotion/github-fault.ts
var github_fault = __nccwpck_require__(9687);
// EXTERNAL MODULE: ./src/promotion/kustomization.ts + 11 modules
var kustomization = __nccwpck_require__(8102);
// EXTERNAL MODULE: ./src/promotion/overlay-checks.ts
var overlay_checks = __nccwpck_require__(9291);
// EXTERNAL MODULE: ./src/promotion/refusals.ts
var refusals = __nccwpck_require__(3408);
// EXTERNAL MODULE: ./src/promotion/request.ts
var promotion_request = __nccwpck_require__(4548);
;// CONCATENATED MODULE: ./src/promotion/survey-query.ts
/** One query for the overlay's folder, the base's commit, our branch and its pull requests. */
const SURVEY = `query Survey(
  $owner: String!, $name: String!, $base: String!, $named: Boolean!, $folder: String!, $branch: String!, $branchRef: String!
) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    viewerPermission
    defaultBranch: defaultBranchRef @skip(if: $named) { ...Head }
    base: ref(qualifiedName: $base) @include(if: $named) { ...Head }
    folder: object(expression: $folder) { ... on Tree { entries { name mode oid size } } }
    branch: ref(qualifiedName: $branchRef) { ...Head }
    pullRequests(headRefName: $branch, first: 10, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        number url state body baseRefName isCrossRepository viewerDidAuthor
        author { login }
        timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
      }
    }
  }
}
fragment Head on Ref { name target { oid } }`;

;// CONCATENATED MODULE: ./src/promotion/overlay.ts








const READING = 'reading the overlay';
/**
 * Reads the overlay, our branch and its pull request. The first reading finds the base's commit and the folder by the
 * branch's name; each later one reads the folder at the commit that the last one found, until both are of one commit.
 */
async function readSurvey(github, request, scene, known) {
    let pinned = known?.base.oid;
    for (let reading = 0; reading < refusals/* MAX_ROUNDS */.JH; reading++) {
        const answer = await askSurvey(github, request, pinned);
        (0,overlay_checks/* checkRight */.nQ)(answer, scene);
        const base = (0,overlay_checks/* baseIn */.$O)(answer, request, scene);
        if (pinned === undefined || pinned === base.oid)
            return surveyOf(github, request, answer, base, scene, known?.file);
        pinned = base.oid;
    }
    throw new github_fault/* GitHubFault */.Q('moved', READING, 'the base branch moved between every two readings');
}
async function surveyOf(github, request, answer, base, scene, known) {
    const file = await readFile(github, request, (0,overlay_checks/* fileIn */.Ed)(answer, request, scene), known);
    return {
        overlay: { request, repository: answer.nameWithOwner, base, file, edit: edit(file, request, scene) },
        branchHead: answer.branch?.target?.oid,
        ...pullRequestsIn(answer, base.name)
    };
}
async function askSurvey(github, request, pinned) {
    const { repository, base, path } = request;
    const branch = (0,promotion_request/* branchOf */.W)(request);
    const ref = base === undefined ? 'HEAD' : `refs/heads/${base}`;
    const answer = await github.query(READING, SURVEY, {
        ...repository,
        base: ref,
        named: base !== undefined,
        folder: `${pinned ?? ref}:${path}`,
        branch,
        branchRef: `refs/heads/${branch}`
    });
    if (answer.repository === null)
        throw new github_fault/* GitHubFault */.Q('hidden', READING, 'GitHub named no such repository');
    return answer.repository;
}
/** The file's bytes by their object id, never as GraphQL's text, which is decoded and may be cut. */
async function readFile(github, { repository, path }, entry, known) {
    const whole = path === '' ? entry.name : `${path}/${entry.name}`;
    if (known?.oid === entry.oid && known.path === whole)
        return known;
    const doing = 'reading the kustomization';
    const { content } = await github.read(doing, ({ git }, request) => git.getBlob({ owner: repository.owner, repo: repository.name, file_sha: entry.oid, request }));
    const bytes = Buffer.from(content, 'base64');
    if ((0,git_blob/* blobOid */.I)(bytes) !== entry.oid)
        throw new github_fault/* GitHubFault */.Q('unreachable', doing, `the bytes that came are not those of ${entry.oid}`);
    return { path: whole, oid: entry.oid, bytes };
}
function edit({ bytes }, { pins }, scene) {
    try {
        return (0,kustomization/* editKustomization */.I)(bytes, pins);
    }
    catch (error) {
        throw error instanceof errors/* RefusalError */.XQ ? (0,refusals/* inScene */.W3)(error, scene) : error;
    }
}
function pullRequestsIn({ pullRequests }, base) {
    const own = (pullRequests.nodes ?? []).flatMap((node) => node !== null && !node.isCrossRepository && node.baseRefName === base ? [node] : []);
    const open = own.find(({ state }) => state === 'OPEN');
    if (!open)
        return { pullRequest: undefined, declined: own[0] && isDeclined(own[0]) ? own[0] : undefined };
    const { number, url, body, viewerDidAuthor: ours } = open;
    return { pullRequest: { number, url, body, ours }, declined: undefined };
}
function isDeclined({ state, author, timelineItems }) {
    const closer = timelineItems.nodes?.[0]?.actor?.login;
    return state === 'CLOSED' && (closer === undefined || closer !== author?.login);
}

// EXTERNAL MODULE: ./src/policy/overlay-path.ts
var overlay_path = __nccwpck_require__(524);
// EXTERNAL MODULE: ./src/promotion/plan.ts
var promotion_plan = __nccwpck_require__(3918);
// EXTERNAL MODULE: ./src/promotion/pull-request.ts
var pull_request = __nccwpck_require__(5158);
// EXTERNAL MODULE: ./src/promotion/rounds.ts
var rounds = __nccwpck_require__(2428);
// EXTERNAL MODULE: ./src/promotion/unified-diff.ts
var unified_diff = __nccwpck_require__(2855);
;// CONCATENATED MODULE: ./src/promotion/promote.ts










/**
 * Reads the overlay at its base's commit and tries the edit, so that everything that GitHub or the kustomization would refuse
 * is told before anything is signed. Two requests; throws RequestError, RefusalError, PermissionError or UnavailableError.
 */
async function openOverlay(request, access) {
    const parsed = { ...request, path: (0,overlay_path/* parseOverlayPath */.j)(request.path) };
    const scene = { repository: `${request.repository.owner}/${request.repository.name}` };
    const github = await promotion_github/* GitHub */.g.connect(access);
    const survey = await (0,rounds/* runRounds */.f)(() => readSurvey(github, parsed, scene), scene, access);
    return survey.overlay;
}
/**
 * Opens the pull request that pins the digests: the overlay is read again, edited again where the base has moved, committed
 * on an expected head and proposed. Running it again ends in the same branch, commit and pull request, whatever was lost.
 */
async function promote(overlay, proposal, access) {
    const github = await promotion_github/* GitHub */.g.connect(access);
    const progress = new Progress(github, overlay);
    const round = async () => {
        const survey = await readSurvey(github, overlay.request, progress, progress.known);
        progress.known = survey.overlay;
        return proposeEdit(github, survey, proposal, progress);
    };
    const promotion = await (0,rounds/* runRounds */.f)(round, progress, access);
    for (const warning of promotion.warnings)
        access.log.warning(warning);
    return promotion;
}
/** What the rounds of one promotion have learned, and what is true of the repository because of them. */
class Progress {
    known;
    github;
    constructor(github, known) {
        this.github = github;
        this.known = known;
    }
    get repository() {
        return this.known.repository;
    }
    get state() {
        if (!this.github.wrote)
            return `nothing was written to ${this.repository}`;
        const branch = (0,promotion_request/* branchOf */.W)(this.known.request);
        return `${this.repository} may hold the branch ${branch}, its commit and its pull request; the next run takes up what is there`;
    }
}
async function proposeEdit(github, survey, proposal, scene) {
    const { overlay, branchHead, pullRequest, declined } = survey;
    const { edit, file } = overlay;
    if (edit.outcome === 'already-current')
        return { operation: 'already-current', changes: edit.changes, diff: '', warnings: [] };
    if (declined && overlay.request.forceReopen !== true) {
        const { number, url } = declined;
        return { operation: 'declined', number, url, changes: edit.changes, diff: '', warnings: [closedByPerson(number)] };
    }
    const plan = (0,promotion_plan/* planPromotion */.z)(overlay, edit.bytes, edit.changes, proposal.source);
    const { request, repository: fullName } = overlay;
    const site = { repository: request.repository, fullName, isFormerEdit: (0,branch_inspection/* editOf */._0)(() => request.pins) };
    const commit = await (0,branch/* placeCommit */.j)(github, plan, site, branchHead, scene);
    const body = proposal.body(edit.changes, commit.warnings);
    const placed = await (0,pull_request/* placePullRequest */.g)(github, plan, overlay.request, pullRequest, body);
    return outcome(plan, commit, placed, (0,unified_diff/* unifiedDiff */.W)(file.path, file.bytes, edit.bytes));
}
function closedByPerson(number) {
    return `Somebody closed pull request #${number} for these digests, so it is not opened again. Reopen it on GitHub if they are to be deployed, or run the job with force-reopen.`;
}
function outcome(plan, commit, placed, diff) {
    const { oid, verified, warnings } = commit;
    return { ...placed, branch: plan.branch, commit: oid, verified, changes: plan.changes, diff, warnings };
}

;// CONCATENATED MODULE: ./src/chain/promote.ts



const SIGNED = 'signed, attached and verified in the registry';
/** Starts to read the overlay at once; everything it finds wrong is thrown by `permit`. */
function beginPromotion({ images, gitops }, run) {
    if (!gitops)
        return { permit: () => Promise.resolve(), complete: () => Promise.resolve(undefined) };
    const { token, ...target } = gitops;
    const access = {
        token,
        apiUrl: run.apiUrl,
        graphqlUrl: run.graphqlUrl,
        log: run.log,
        deadline: run.deadline
    };
    const pins = images.map(({ gitopsName, digest }) => ({ name: gitopsName, digest }));
    const overlay = openOverlay({ ...target, pins }, access);
    overlay.catch(() => undefined);
    return {
        permit: async () => {
            await overlay;
        },
        complete: (evidence) => run.log.group('Pull request', async () => (0,errors/* afterwards */.Q$)(SIGNED, propose(await overlay, evidence, access)))
    };
}
async function propose(overlay, evidence, access) {
    const source = { commit: evidence.signer.sourceCommit, run: evidence.signer.run };
    const { path, repository } = overlay.request;
    const target = { repository: `${repository.owner}/${repository.name}`, path: path || '.' };
    const promotion = await promote(overlay, { source, body: (changes, warnings) => renderPullRequestBody(evidence, changes, { ...target, warnings }) }, access);
    access.log.info(promotion.url === undefined
        ? `${target.repository}: ${path} pins these digests already; nothing to open`
        : `${promotion.operation} ${promotion.url}`);
    return promotion;
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FaultCollector)
/* harmony export */ });
/* unused harmony export RequestFaults */
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

/** Several faults of one request, each told on its own. */
class RequestFaults extends _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI {
    found;
    constructor(faults) {
        super('E_REQUEST', {
            message: `${faults.length} things are wrong with the request: ${faults.map(({ code }) => code).join(', ')}`,
            remedy: 'correct each of them; the list stands above'
        });
        this.found = faults;
    }
    get faults() {
        return this.found;
    }
}
/** Runs parsers one after the other and keeps every fault, so that a user mends them all at once. */
class FaultCollector {
    faults = [];
    /** The parser's value, or undefined where it found a fault. */
    collect(parse) {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
                throw error;
            this.faults.push(error);
            return undefined;
        }
    }
    /** Throws what was found: one fault as itself, several together. */
    throwAny() {
        const [first, ...others] = this.faults;
        if (first)
            throw others.length === 0 ? first : new RequestFaults(this.faults);
    }
}


/***/ }),

/***/ 236:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7700);
/* harmony import */ var _support_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9529);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1013);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7772);








/** Looks at the machine and the event, and makes the folder of this run; throws RequestError when either is unfit. */
async function openRun(env, log, timeoutMs) {
    (0,_guard_js__WEBPACK_IMPORTED_MODULE_7__/* .guardMachine */ .vi)(env, process.versions.node);
    useProxies();
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    return {
        log,
        deadline: new _support_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .Deadline */ .B2(timeoutMs),
        folder: await makeFolder(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()),
        env,
        event: await readEvent(env),
        serverUrl: (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/$/, ''),
        apiUrl,
        graphqlUrl: env['GITHUB_GRAPHQL_URL'] ?? `${apiUrl}/graphql`,
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x
    };
}
// Our own client reads the proxy variables by itself; the TUF client uses the global fetch, which does so only when told.
function useProxies() {
    const { setGlobalProxyFromEnv } = (node_http__WEBPACK_IMPORTED_MODULE_1___default());
    setGlobalProxyFromEnv?.();
}
async function makeFolder(temp) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, 'custody-'));
    }
    catch (cause) {
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI('E_RUNNER_TEMP', {
            message: `no folder can be made in the temporary folder ${JSON.stringify(temp)}`.slice(0, 160),
            reason: (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause),
            remedy: 'set RUNNER_TEMP to a folder that exists, is writable and has room',
            cause
        });
    }
}
async function readEvent(env) {
    const [name = '', path] = [env['GITHUB_EVENT_NAME'], env['GITHUB_EVENT_PATH']];
    if (!path)
        return { name, payload: {} };
    try {
        return { name, payload: JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')) };
    }
    catch (cause) {
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI('E_EVENT', {
            message: "the event that started this run can't be read",
            reason: 'without it a fork or a pull request could not be told from a push',
            remedy: 'leave GITHUB_EVENT_PATH as the runner set it',
            cause
        });
    }
}


/***/ }),

/***/ 6005:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ scannedManifests),
/* harmony export */   X9: () => (/* binding */ matchReports),
/* harmony export */   lK: () => (/* binding */ subjectOfReports)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2554);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);


/** The manifests of an image that each need a report: an index has nothing in it that runs. */
function scannedManifests({ reference: { name }, kind, manifest, platforms }) {
    if (kind === 'image')
        return [{ name, digest: manifest.digest, platform: undefined }];
    return platforms.map(({ digest, platform }) => ({ name, digest, platform: (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$)(platform) }));
}
/** For each manifest of an image the report that is of it; throws EvidenceError where one has none, or a report is of something else. */
function matchReports(subject, reports) {
    const order = scannedManifests(subject).map((manifest) => {
        const own = reports.findIndex((report) => isOf(report, manifest, subject));
        if (own !== -1)
            return own;
        const what = manifest.platform === undefined ? 'the image' : `its platform ${manifest.platform}`;
        throw subjectError(subject, `no report is of ${what}, ${manifest.digest.toString()}`, reports);
    });
    if (reports.length === new Set(order).size)
        return order;
    throw subjectError(subject, 'there are more reports than manifests in it, or one is given twice', reports);
}
/** What given reports say they are of, where no image is named; throws RequestError where one names no digest. */
function subjectOfReports(reports) {
    return reports.map(({ target, digests, platform }) => {
        const [digest] = digests;
        const name = target.split('@')[0] ?? target;
        if (digest)
            return { name, digest, platform };
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_SCAN_SUBJECT', {
            message: `the report of ${JSON.stringify(target.slice(0, 80))} names no digest`,
            reason: 'a tag can move, so what was scanned can not be told from it',
            remedy: 'scan the image in its registry by digest: trivy image --image-src remote NAME@sha256:…, or grype registry:NAME@sha256:…'
        });
    });
}
// A scanner that was given the digest of an index chooses a platform by itself, and names the index.
function isOf({ digests, platform }, manifest, { manifest: whole }) {
    if (digests.some((digest) => digest.equals(manifest.digest)))
        return true;
    return digests.some((digest) => digest.equals(whole.digest)) && platform === manifest.platform;
}
function subjectError({ reference, manifest }, reason, reports) {
    const given = reports.map(({ target }) => target.slice(-90)).join(', ');
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('E_SCAN_SUBJECT', {
        message: `the reports are not those of ${reference.name}@sha256:${manifest.digest.hex.slice(0, 12)}…`,
        reason: `${reason}; given: ${given}`,
        remedy: 'scan each platform of this digest and pass all the reports, or pass none and let Custody run Trivy'
    });
}


/***/ }),

/***/ 3215:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ signImages)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/image/platform.ts
var image_platform = __nccwpck_require__(2554);
// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __nccwpck_require__(8033);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
;// CONCATENATED MODULE: ./src/sbom/spdx.ts
/** The most bytes of one SBOM that are read, wherever it comes from. */
const MAX_SBOM_BYTES = 64 * 1024 * 1024;
/** The SPDXID of every document itself (SPDX 2.3 §6.3). */
const DOCUMENT_ID = 'SPDXRef-DOCUMENT';
/** `DESCRIBES` from the document to an element (SPDX 2.3 §11.1). */
function describes(SPDXID) {
    return { relatedSpdxElement: SPDXID, relationshipType: 'DESCRIBES', spdxElementId: DOCUMENT_ID };
}
/** `CONTAINS` from one element to another (SPDX 2.3 §11.1). */
function contains(whole, part) {
    return { relatedSpdxElement: part, relationshipType: 'CONTAINS', spdxElementId: whole };
}
/** The packages that a document says it describes. */
function rootsOf(document) {
    const ids = new Set(document.relationships.map(describedElement));
    return document.packages.filter(({ SPDXID }) => ids.has(SPDXID));
}
/** The element that a relationship says the document describes, or undefined where it says something else. */
function describedElement(relationship) {
    const { spdxElementId, relationshipType, relatedSpdxElement } = relationship;
    if (relationshipType === 'DESCRIBES' && spdxElementId === DOCUMENT_ID)
        return relatedSpdxElement;
    if (relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === DOCUMENT_ID)
        return spdxElementId;
    return undefined;
}
/** The value with the keys of every object in one order, so that equal values become equal bytes. */
function canonical(value) {
    if (Array.isArray(value))
        return value.map(canonical);
    if (typeof value !== 'object' || value === null)
        return value;
    // fromEntries defines properties: a key `__proto__` stays a key.
    const entries = Object.entries(value).sort(byKey);
    for (const entry of entries)
        entry[1] = canonical(entry[1]);
    return Object.fromEntries(entries);
}
/** Compares by code units, which no locale changes. */
function compareText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** The items in the order of their keys. */
function sortedBy(items, keyOf) {
    return items
        .map((item) => [keyOf(item), item])
        .sort(([left], [right]) => compareText(left, right))
        .map(([, item]) => item);
}
/** The document with its fields in the order that `canonical` would give them; their values are taken as they are. */
function withOrderedFields(document) {
    return Object.fromEntries(Object.entries(document).sort(byKey));
}
/** The document with one more sentence in its comment (SPDX 2.3 §6.11). */
function withComment(document, sentence) {
    const { comment } = document;
    const lines = typeof comment === 'string' && comment !== '' ? [comment, sentence] : [sentence];
    return withOrderedFields({ ...document, comment: lines.join('\n') });
}
function byKey([left], [right]) {
    return compareText(left, right);
}
/** How many bytes `serialise` gives for the document with every package replaced by what `reduce` makes of it. */
function sizeOf(document, reduce) {
    let size = 0;
    for (const piece of piecesOf(document, reduce))
        size += Buffer.byteLength(piece);
    return size;
}
/** The document as minified JSON, written element by element: no string of its whole length is ever built. */
function serialise(document, size = sizeOf(document)) {
    const bytes = Buffer.allocUnsafe(size);
    let at = 0;
    for (const piece of piecesOf(document))
        at += bytes.write(piece, at);
    return bytes;
}
const CHUNK = 65_536;
/** What `serialise` gives where it has at most `maxBytes`, else undefined; written in one go, where `serialise` sizes it first. */
function serialiseWithin(document, maxBytes) {
    const chunks = [];
    let [size, text] = [0, ''];
    for (const piece of piecesOf(document)) {
        text += piece;
        if (text.length < CHUNK)
            continue;
        size += chunks[chunks.push(Buffer.from(text)) - 1]?.length ?? 0;
        if (size > maxBytes)
            return undefined;
        text = '';
    }
    const bytes = Buffer.concat([...chunks, Buffer.from(text)]);
    return bytes.length > maxBytes ? undefined : bytes;
}
function* piecesOf(document, reduce) {
    let separator = '{';
    for (const [key, value] of Object.entries(document)) {
        yield `${separator}${JSON.stringify(key)}:`;
        separator = ',';
        if (key === 'packages' && reduce)
            yield* elementPieces(document.packages, reduce);
        else if (Array.isArray(value))
            yield* elementPieces(value);
        else
            yield JSON.stringify(value);
    }
    yield '}';
}
function* elementPieces(elements, reduce = (element) => element) {
    let separator = '[';
    for (const element of elements) {
        yield separator + JSON.stringify(reduce(element));
        separator = ',';
    }
    yield elements.length === 0 ? '[]' : ']';
}

;// CONCATENATED MODULE: ./src/sbom/describes.ts




/** Every image digest that the packages a document describes give as their own. */
function namedDigests(document) {
    return rootsOf(document).flatMap((root) => [...digestTexts(root)].flatMap(([field, text]) => {
        const digest = image_digest/* Digest */.n.tryParse(text?.toLowerCase());
        return digest ? [{ digest, field }] : [];
    }));
}
/** The first digest that a document names beside the allowed ones, or undefined where there is none. */
function foreignDigest(document, allowed) {
    return namedDigests(document).find(({ digest }) => !allowed.some((ours) => ours.equals(digest)));
}
/**
 * The manifest that a document handed to us is about: the one platform that it names, else the image itself.
 * Throws RequestError when it names anything but this image and its platforms.
 */
function describedManifest(document, subject, origin) {
    const image = subject.manifest.digest;
    const foreign = foreignDigest(document, [image, ...subject.platforms.map(({ digest }) => digest)]);
    if (foreign) {
        throw new errors/* RequestError */.GI('E_SBOM_SUBJECT', {
            ...otherImage(origin, foreign, image, subject),
            remedy: `make the SBOM from the pushed digest: syft scan registry:${subject.reference.at(image)} -o spdx-json@2.3=FILE`
        });
    }
    const named = namedDigests(document);
    const platforms = subject.platforms.filter(({ digest }) => named.some((one) => one.digest.equals(digest)));
    const [platform] = platforms;
    // Syft names the index beside the one platform that it looked at: the platform is what the packages are of.
    if (platform && platforms.length === 1)
        return { digest: platform.digest, platform, named: true };
    return { digest: image, platform: undefined, named: named.length > 0 };
}
/** Whether a package stands for the image with this digest by its package URL. */
function isImage({ externalRefs = [] }, digest) {
    return externalRefs.some(({ referenceType, referenceLocator }) => referenceType === 'purl' && digestInPurl(referenceLocator)?.toLowerCase() === digest.toString());
}
/** What to say of a document that names `digest` where `expected` was to be described. */
function otherImage(origin, { digest, field }, expected, subject) {
    const platforms = subject.platforms.map((each) => `, ${(0,image_platform/* platformName */.$)(each.platform)} ${each.digest.toString()}`);
    return {
        message: `${origin} describes ${shortDigest(digest)}, not ${shortDigest(expected)}`,
        reason: `its ${field} is ${digest.toString()}; the image is ${subject.manifest.digest.toString()}${platforms.join('')}`
    };
}
function shortDigest(digest) {
    return `sha256:${digest.hex.slice(0, 12)}…`;
}
function* digestTexts(root) {
    for (const { referenceType, referenceLocator } of root.externalRefs ?? []) {
        if (referenceType === 'purl')
            yield ['package URL', digestInPurl(referenceLocator)];
        else
            yield ['external reference', digestAfterAt(referenceLocator)];
    }
    yield ['name', digestAfterAt(root.name)];
    // The checksum or version of anything else is that of a file or an archive.
    if (root.primaryPackagePurpose !== undefined && root.primaryPackagePurpose !== 'CONTAINER')
        return;
    yield ['versionInfo', root.versionInfo];
    for (const { algorithm, checksumValue } of root.checksums ?? []) {
        if (algorithm === 'SHA256')
            yield ['checksum', `sha256:${checksumValue}`];
    }
}
const IMAGE_PURL = /^pkg:(?:oci|docker)\//;
const DIGEST_IN_PURL = /(?:@|[?&]digest=)(sha256:[0-9a-f]{64})(?=[?&#]|$)/i;
/** The digest in a package URL of an image: its version, or the qualifier that pkg:docker has for it (purl-spec, types). */
function digestInPurl(purl) {
    return IMAGE_PURL.test(purl) ? DIGEST_IN_PURL.exec(withColons(purl))?.[1] : undefined;
}
function digestAfterAt(text) {
    return /@(sha256:[0-9a-f]{64})$/i.exec(withColons(text))?.[1];
}
function withColons(text) {
    return text.replaceAll(/%3a/gi, ':');
}

;// CONCATENATED MODULE: ./src/sbom/fit.ts

const LADDER = [
    { what: 'source info and CPE names', fromPackage: withoutOrigin, fromRest: (document) => document },
    { what: 'licence and copyright texts', fromPackage: withoutTexts, fromRest: withoutLicenceTexts }
];
/**
 * Leaves out of a document, rung by rung, what it takes to stay within `budgetBytes`; packages, versions, package URLs, licences
 * and relationships always stay. What no rung makes small enough is given back whole, to be signed by reference.
 */
function fit(document, budgetBytes) {
    const bytes = serialiseWithin(document, budgetBytes);
    if (bytes)
        return { form: 'document', document, bytes, whole: bytes.length, reductions: [] };
    return reduce(document, budgetBytes);
}
function reduce(document, budgetBytes) {
    const whole = sizeOf(document);
    const reductions = [];
    let [lean, size] = [{ document, reduce: (entry) => entry }, whole];
    for (const { what, fromPackage, fromRest } of LADDER) {
        if (size <= budgetBytes)
            break;
        const { reduce } = lean;
        const next = {
            document: withComment(fromRest(lean.document), `Left out: ${what}.`),
            reduce: (entry) => fromPackage(reduce(entry))
        };
        const after = sizeOf(next.document, next.reduce);
        if (after >= size)
            continue;
        reductions.push({ what, before: size, after });
        [lean, size] = [next, after];
    }
    if (size > budgetBytes) {
        return { form: 'reference', document, bytes: serialise(document, whole), whole, reductions: [] };
    }
    const fitted = { ...lean.document, packages: document.packages.map(lean.reduce) };
    return { form: 'document', document: fitted, bytes: serialise(fitted, size), whole, reductions };
}
const CPE = /^cpe2[23]Type$/;
function withoutOrigin(entry) {
    const { externalRefs } = entry;
    return {
        ...without(entry, ['sourceInfo']),
        ...(externalRefs && { externalRefs: externalRefs.filter(({ referenceType }) => !CPE.test(referenceType)) })
    };
}
function withoutTexts(entry) {
    const rest = without(entry, ['attributionTexts', 'licenseComments']);
    return 'copyrightText' in rest ? { ...rest, copyrightText: 'NOASSERTION' } : rest;
}
/** The names of the licences stay, and with them a text of NOASSERTION, which is mandatory (SPDX 2.3 §10.2). */
function withoutLicenceTexts(document) {
    const { hasExtractedLicensingInfos: infos } = document;
    if (!Array.isArray(infos))
        return document;
    const named = infos.map((info) => ({ ...info, extractedText: 'NOASSERTION' }));
    return { ...document, hasExtractedLicensingInfos: named };
}
function without(entry, fields) {
    return Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)));
}

// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __nccwpck_require__(1013);
;// CONCATENATED MODULE: ./src/sbom/image-root.ts


// purl-spec, types/oci-definition.json.
function imagePurl({ reference, digest, platform }) {
    const name = reference.repository.slice(reference.repository.lastIndexOf('/') + 1);
    const architecture = platform ? `arch=${encodeURIComponent(platform.architecture)}&` : '';
    return `pkg:oci/${name}@sha256%3A${digest.hex}?${architecture}repository_url=${encodeURIComponent(reference.name)}`;
}
function imagePackage(image) {
    const { reference, digest } = image;
    return {
        SPDXID: imageId(digest),
        checksums: [{ algorithm: 'SHA256', checksumValue: digest.hex }],
        copyrightText: 'NOASSERTION',
        downloadLocation: 'NOASSERTION',
        externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceLocator: imagePurl(image), referenceType: 'purl' }],
        filesAnalyzed: false,
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'NOASSERTION',
        name: reference.name,
        primaryPackagePurpose: 'CONTAINER',
        supplier: 'NOASSERTION',
        versionInfo: digest.toString()
    };
}
/** The SPDXID of the package that `imagePackage` gives. */
function imageId(digest) {
    return `SPDXRef-Image-${digest.hex}`;
}
/**
 * The document with a root package whose package URL carries the image's digest: its own where it has one, else ours,
 * which then contains what was described before. No package is changed or lost.
 */
function withImageRoot(document, image) {
    const roots = rootsOf(document);
    const others = document.relationships.filter((relationship) => describedElement(relationship) === undefined);
    if (roots.some((root) => isImage(root, image.digest))) {
        return { ...document, relationships: [...roots.map(({ SPDXID }) => describes(SPDXID)), ...others] };
    }
    const ours = imagePackage(image);
    return {
        ...document,
        packages: [...document.packages, ours],
        relationships: [describes(ours.SPDXID), ...roots.map((root) => contains(ours.SPDXID, root.SPDXID)), ...others]
    };
}

;// CONCATENATED MODULE: ./src/sbom/normalise.ts



const TOOL = 'Tool: custody-';
// Lists of the document whose order means nothing; packages and relationships are sorted by what they are found by.
const UNORDERED = ['annotations', 'externalDocumentRefs', 'hasExtractedLicensingInfos', 'revieweds'];
/**
 * The one form of a document about an image: rooted in the image's digest, named after it, dated `created`, in one order.
 * Equal content becomes equal bytes; done twice, it changes nothing.
 */
function normalise(document, image, created) {
    const rooted = withImageRoot(document, image);
    const fields = {
        name: image.reference.name,
        ...rooted,
        // Where its JSON differs from that of 2.2, the parser has already written what 2.3 does.
        spdxVersion: 'SPDX-2.3',
        SPDXID: DOCUMENT_ID,
        dataLicense: 'CC0-1.0',
        documentNamespace: `https://${image.reference.name}/sbom/${image.digest.toString()}`,
        creationInfo: canonical(creationInfo(document['creationInfo'], created)),
        packages: sortedBy(rooted.packages, ({ SPDXID }) => SPDXID),
        relationships: sortedSet(rooted.relationships)
    };
    const lists = UNORDERED.filter((key) => Array.isArray(fields[key]));
    return withOrderedFields({
        ...fields,
        ...Object.fromEntries(lists.map((key) => [key, sortedSet(fields[key])]))
    });
}
function creationInfo(original, created) {
    const known = { creators: [], ...(typeof original === 'object' ? original : {}) };
    const creators = Array.isArray(known.creators) ? known.creators.filter((name) => typeof name === 'string') : [];
    const others = creators.filter((name) => !name.startsWith(TOOL));
    return { ...known, created, creators: [...others, TOOL + version/* VERSION */.x].sort(compareText) };
}
function sortedSet(items) {
    const byText = new Map(items.map((item) => [JSON.stringify(item), item]));
    return sortedBy([...byText], ([text]) => text).map(([, item]) => item);
}

;// CONCATENATED MODULE: ./src/sbom/sbom.ts
/** The predicate type of an SPDX document as every verifier compares it (in-toto, spec/predicates/spdx.md). */
const SPDX_PREDICATE = 'https://spdx.dev/Document';
/** The predicate type of a signed reference to a document that is kept elsewhere (in-toto, spec/predicates/reference.md). */
const REFERENCE_PREDICATE = 'https://in-toto.io/attestation/reference/v0.1';
/** The media type of an SPDX document (IANA), and the artifact type of a referrer that holds one. */
const SPDX_JSON = 'application/spdx+json';

;// CONCATENATED MODULE: ./src/sbom/reference.ts

/**
 * The predicate that refers to a document kept beside the image (in-toto, spec/predicates/reference.md): where it is, what it hashes to,
 * and, as its provider, the repository whose job attaches it.
 */
function referencePredicate(sha256, reference, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    const provider = server && repository ? `${server}/${repository}` : `https://${reference.name}`;
    const downloadLocation = `${reference.apiBase}/v2/${reference.repository}/blobs/sha256:${sha256}`;
    return {
        attester: { id: provider },
        references: [{ downloadLocation, digest: { sha256 }, mediaType: SPDX_JSON }]
    };
}

;// CONCATENATED MODULE: ./src/sbom/assemble.ts








/** The same source with its document in normal form. */
function inNormalForm(source) {
    const { document, files, image, created } = source;
    const told = files > 0 ? withComment(document, `Left out: ${inventory(files)}.`) : document;
    return { ...source, document: normalise(told, image, created) };
}
/** The SBOM that is attested for a document in normal form; every note and every step of the size ladder is told. */
function assemble(source, { subject, budgetBytes, env, log }) {
    const { image, document, files, size } = source;
    const fitted = fit(document, budgetBytes);
    const given = size ?? fitted.whole;
    const lean = files > 0 ? [{ what: inventory(files), before: given, after: fitted.whole }] : [];
    const steps = [...lean, ...fitted.reductions];
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(fitted.bytes).digest('hex');
    const isWhole = fitted.form === 'document';
    const sbom = {
        describes: image.digest,
        platform: image.platform,
        source: source.source,
        document: fitted.document,
        bytes: fitted.bytes,
        sha256,
        form: fitted.form,
        predicateType: isWhole ? SPDX_PREDICATE : REFERENCE_PREDICATE,
        predicate: isWhole ? fitted.document : referencePredicate(sha256, image.reference, env),
        format: document.spdxVersion,
        packages: document.packages.filter((entry) => isListed(entry, subject)).length,
        reductions: [...steps.map(({ what }) => what), ...(isWhole ? [] : ['the document itself: signed by reference'])],
        wholeSize: given,
        notes: source.notes
    };
    tell(sbom, steps, budgetBytes, log);
    return sbom;
}
function inventory(files) {
    return `the file inventory (${files} ${files === 1 ? 'entry' : 'entries'})`;
}
/** Neither the image nor its platforms are packages in it, nor is a scanner's root directory. */
function isListed(entry, { manifest, platforms }) {
    if (entry.primaryPackagePurpose === 'FILE')
        return false;
    return ![manifest, ...platforms].some(({ digest }) => isImage(entry, digest));
}
const SOURCES = { file: 'the given file', buildkit: 'BuildKit', syft: 'Syft', merged: "the platforms' SBOMs" };
function tell(sbom, steps, budgetBytes, log) {
    const name = `SBOM of ${sbom.platform ? (0,image_platform/* platformName */.$)(sbom.platform) : sbom.describes.toString()}`;
    for (const { what, before, after } of steps)
        log.info(`${name}: left out ${what}: ${sizeText(before)} → ${sizeText(after)}`);
    if (sbom.form === 'reference') {
        log.notice(`${name}: ${sizeText(sbom.bytes.length)} is more than the ${sizeText(budgetBytes)} that fit the log; ` +
            'it is attached whole, and a reference to it is signed');
    }
    log.info(`${name}: ${sbom.packages} packages, ${sizeText(sbom.bytes.length)}, from ${SOURCES[sbom.source]}`);
    if (sbom.packages === 0) {
        log.warning(`${name} lists no package: right for a static program alone in an image, else a sign of a failed scan`);
    }
    for (const note of sbom.notes)
        log.notice(`${name}: ${note}`);
}
function sizeText(bytes) {
    return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}

;// CONCATENATED MODULE: ./src/sbom/created.ts

/** The date of a document whose source tells none: reproducible, and plainly no real date. */
const EPOCH = '1970-01-01T00:00:00Z';
/** The time that SOURCE_DATE_EPOCH fixes (reproducible-builds.org/specs/source-date-epoch), or undefined where it is unset; throws RequestError. */
function sourceDateEpoch(env) {
    const text = env['SOURCE_DATE_EPOCH'];
    if (text === undefined || text === '')
        return undefined;
    const time = /^\d{1,11}$/.test(text) ? spdxTime(new Date(Number(text) * 1000)) : undefined;
    if (time !== undefined)
        return time;
    throw new errors/* RequestError */.GI('E_SOURCE_DATE_EPOCH', {
        message: `SOURCE_DATE_EPOCH ${JSON.stringify(text.slice(0, 40))} is not a time`,
        reason: 'it must be the whole number of seconds since 1970-01-01T00:00:00Z',
        remedy: 'set it to the commit time, as `git log -1 --format=%ct` prints it, or leave it unset'
    });
}
/** When a document says that it was created, as SPDX writes times; undefined where it says nothing that is a time. */
function createdOf(document) {
    const info = document['creationInfo'];
    return typeof info === 'object' && info !== null && 'created' in info ? timeOf(info.created) : undefined;
}
/** The time in a value that somebody else wrote, as SPDX writes times: UTC, whole seconds (SPDX 2.3 §6.9). */
function timeOf(value) {
    return typeof value === 'string' ? spdxTime(new Date(value)) : undefined;
}
function spdxTime(date) {
    const text = Number.isNaN(date.getTime()) ? undefined : date.toISOString();
    return text?.length === 24 ? `${text.slice(0, 19)}Z` : undefined;
}

;// CONCATENATED MODULE: ./src/sbom/licence-texts.ts

/** The licence texts of several documents in one list: equal ones once, and a name that two of them use differently made two. */
class LicenceTexts {
    byId = new Map();
    /** Takes in the texts of one document, and gives the function that renames them in its licence expressions. */
    add(infos, prefix) {
        const names = new Map();
        for (const info of (Array.isArray(infos) ? infos : []).filter(isLicensingInfo)) {
            const known = this.byId.get(info.licenseId);
            const isFree = !known || textOf(known) === textOf(info);
            const licenseId = isFree ? info.licenseId : info.licenseId.replace('LicenseRef-', `LicenseRef-${prefix}-`);
            this.byId.set(licenseId, { ...info, licenseId });
            names.set(info.licenseId, licenseId);
        }
        // With `DocumentRef-…:` before it, the licence is in another document (SPDX 2.3, annex D).
        return (expression) => expression.replaceAll(/(?<!:)LicenseRef-[\w.-]+/g, (id) => names.get(id) ?? id);
    }
    all() {
        return [...this.byId.values()];
    }
}
function isLicensingInfo(value) {
    return typeof value === 'object' && value !== null && 'licenseId' in value && typeof value.licenseId === 'string';
}
function textOf(info) {
    return JSON.stringify(canonical(info));
}

;// CONCATENATED MODULE: ./src/sbom/merge.ts




/**
 * One document of an index out of those of its platforms: every element once for each platform and under its name, and each platform's
 * root a variant of the index (SPDX 2.3 §11.1, VARIANT_OF). The result is not in normal form yet.
 */
function mergeDocuments(parts, index) {
    const texts = new LicenceTexts();
    const renamed = parts.map((part) => renameElements(part.document, prefixOf(part, parts), texts));
    const variants = renamed.flatMap(rootsOf).map((root) => variantOf(root.SPDXID, imageId(index)));
    const lists = {
        annotations: renamed.flatMap((document) => listIn(document, 'annotations')),
        externalDocumentRefs: renamed.flatMap((document) => listIn(document, 'externalDocumentRefs')),
        hasExtractedLicensingInfos: texts.all()
    };
    const comment = parts.flatMap(commentOf).join('\n');
    return {
        spdxVersion: 'SPDX-2.3',
        SPDXID: DOCUMENT_ID,
        documentNamespace: `urn:sha256:${index.hex}`,
        creationInfo: { creators: [...new Set(parts.flatMap(creatorsOf))] },
        packages: renamed.flatMap(({ packages }) => packages),
        relationships: [...renamed.flatMap(({ relationships }) => relationships), ...variants],
        ...(comment !== '' && { comment }),
        ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
    };
}
/** `linux-arm64-v8`; Windows images of several versions share a platform and are told apart by their digests. */
function prefixOf({ platform, digest }, all) {
    const name = (0,image_platform/* platformName */.$)(platform);
    const isOnly = all.filter((other) => (0,image_platform/* platformName */.$)(other.platform) === name).length === 1;
    return (isOnly ? name : `${name}-${digest.hex.slice(0, 12)}`).replaceAll(/[^A-Za-z0-9.]+/g, '-');
}
function renameElements(document, prefix, texts) {
    const renameLicences = texts.add(document['hasExtractedLicensingInfos'], prefix);
    const rename = (id) => prefixed(id, prefix);
    return {
        ...document,
        packages: document.packages.map((entry) => renamePackage(entry, rename, renameLicences)),
        relationships: document.relationships.map((relationship) => ({
            ...relationship,
            spdxElementId: rename(relationship.spdxElementId),
            relatedSpdxElement: rename(relationship.relatedSpdxElement)
        })),
        externalDocumentRefs: listIn(document, 'externalDocumentRefs').map((reference) => renameExternal(reference, rename))
    };
}
function renamePackage(entry, rename, renameLicences) {
    const licences = ['licenseConcluded', 'licenseDeclared'].flatMap((field) => {
        const expression = entry[field];
        return typeof expression === 'string' ? [[field, renameLicences(expression)]] : [];
    });
    return { ...entry, ...Object.fromEntries(licences), SPDXID: rename(entry.SPDXID) };
}
function renameExternal(reference, rename) {
    const { externalDocumentId: id } = reference;
    return typeof id === 'string' ? { ...reference, externalDocumentId: rename(id) } : reference;
}
/** The document itself, NONE and NOASSERTION keep their names. */
function prefixed(id, prefix) {
    return id === DOCUMENT_ID ? id : id.replace(/^(SPDXRef|DocumentRef)-/, `$1-${prefix}-`);
}
function variantOf(variant, whole) {
    return { relatedSpdxElement: whole, relationshipType: 'VARIANT_OF', spdxElementId: variant };
}
function listIn(document, field) {
    const list = document[field];
    return Array.isArray(list) ? list : [];
}
function creatorsOf({ document }) {
    const { creationInfo } = document;
    return Array.isArray(creationInfo?.creators) ? creationInfo.creators : [];
}
function commentOf({ document, platform }) {
    const { comment } = document;
    return typeof comment === 'string' && comment !== '' ? [`${(0,image_platform/* platformName */.$)(platform)}: ${comment}`] : [];
}

// EXTERNAL MODULE: ./src/tools/find-tool.ts + 3 modules
var find_tool = __nccwpck_require__(4461);
// EXTERNAL MODULE: ./src/oci/descriptor.ts
var descriptor = __nccwpck_require__(7592);
// EXTERNAL MODULE: ./src/oci/strict-json.ts
var strict_json = __nccwpck_require__(7731);
// EXTERNAL MODULE: ./src/sbom/json-scan.ts
var json_scan = __nccwpck_require__(533);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./src/sbom/spdx-fault.ts


const AS_SPDX = 'write it as SPDX 2.3 JSON, for example: syft scan registry:NAME@DIGEST -o spdx-json@2.3=FILE';
/** What is wrong with an SPDX text, before it is said whose text it is. */
class SpdxFault extends Error {
    code;
    reason;
    remedy;
    constructor(code, what, reason, remedy = AS_SPDX) {
        super(what);
        this.code = code;
        this.reason = reason;
        this.remedy = remedy;
    }
    /** The error for the person who passed the text that `origin` names. */
    of(origin) {
        return new errors/* RequestError */.GI(this.code, {
            message: `${origin} ${this.message}`,
            reason: this.reason,
            remedy: this.remedy
        });
    }
}
/** A short piece of somebody else's text, fit for one line of a log. */
function quoted(text) {
    return JSON.stringify(text.slice(0, 30))
        .replaceAll(/[^ -~]/g, '?')
        .slice(0, 60);
}
/** The fault of a mandatory field that is absent or of the wrong kind; `place` is like `packages[3]`. */
function fieldFault(place, problem) {
    return new SpdxFault('E_SBOM_FIELD', 'is not valid SPDX', `${place}: ${problem}`);
}
/** The fault of a text of `size` bytes, which is more than is read. */
function tooLarge(size) {
    return new SpdxFault('E_SBOM_SIZE', `has ${size} bytes; at most ${MAX_SBOM_BYTES} are read`, 'most of such a document is its file inventory, which is left out of an attestation anyway', 'leave it out: SYFT_FILE_METADATA_SELECTION=none SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP=false syft scan …');
}
/** Runs `read`; a SpdxFault becomes the RequestError about `origin`. */
function readingFrom(origin, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof SpdxFault ? error.of(origin) : error;
    }
}

;// CONCATENATED MODULE: ./src/sbom/spdx-fields.ts


// What a package says of its files is invalid, or dangles, in a document that has none (SPDX 2.3 §§7.8, 7.9, 7.14).
const OF_FILES = ['packageVerificationCode', 'hasFiles', 'licenseInfoFromFiles'];
/**
 * The package in a parsed value, its mandatory fields checked (SPDX 2.3 §7) and what it says of its files left out;
 * throws SpdxFault that names `place`.
 */
function packageOf(value, place) {
    checkTexts(value, place, ['SPDXID', 'name']);
    checkEach(value, 'checksums', place, ['algorithm', 'checksumValue']);
    checkEach(value, 'externalRefs', place, ['referenceType', 'referenceLocator']);
    const entry = { ...value, filesAnalyzed: false };
    const fields = Object.entries(entry).filter(([field]) => !OF_FILES.includes(field));
    return canonical(Object.fromEntries(fields.map(([field, content]) => [field, inOrder(field, content)])));
}
/** The lists of a package whose order means nothing, in one order. */
function inOrder(field, content) {
    if (!Array.isArray(content))
        return content;
    if (field === 'checksums')
        return sortedBy(content.map(canonical), JSON.stringify);
    if (field === 'externalRefs')
        return sortedBy(content.map(externalReference).map(canonical), JSON.stringify);
    return content;
}
/** SPDX 2.2 wrote PACKAGE_MANAGER in JSON; 2.3 writes PACKAGE-MANAGER (SPDX 2.3 §7.21). */
function externalReference(reference) {
    const { referenceCategory } = reference;
    if (typeof referenceCategory !== 'string')
        return reference;
    return { ...reference, referenceCategory: referenceCategory.replaceAll('_', '-') };
}
/** The relationship in a parsed value, its mandatory fields checked (SPDX 2.3 §11.1); throws SpdxFault that names `place`. */
function relationshipOf(value, place) {
    checkTexts(value, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement']);
    return canonical(value);
}
/** The text in one field of a parsed value; throws SpdxFault that names `place`. */
function spdx_fields_textOf(value, field, place) {
    const text = isObject(value) ? value[field] : undefined;
    if (typeof text !== 'string' || text === '')
        throw fieldFault(place, `it has no ${field}`);
    return text;
}
function checkTexts(value, place, fields) {
    for (const field of fields)
        spdx_fields_textOf(value, field, place);
}
function checkEach(value, field, place, fields) {
    const list = isObject(value) ? value[field] : undefined;
    if (list === undefined)
        return;
    if (!Array.isArray(list))
        throw fieldFault(`${place}.${field}`, 'it is not a list');
    for (const [index, item] of list.entries())
        checkTexts(item, `${place}.${field}[${index}]`, fields);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./src/sbom/spdx-text.ts



const IN_UTF8 = 'write the file in UTF-8 (RFC 8259 §8.1); in PowerShell: Out-File -Encoding utf8';
/** The text without a UTF-8 byte order mark. */
function withoutMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
/** The members of the object that a text holds, by where they stand; throws SpdxFault where the text is no JSON that every reader reads alike. */
function openObject(text) {
    checkText(text);
    return readingJson(text, () => {
        const members = [...(0,json_scan/* membersOf */.lS)(text, { start: 0, end: text.length })];
        return new Map(members.map((member) => [member.key, member]));
    });
}
/** Runs `read`; a MalformedJson becomes the SpdxFault that says where the text breaks off. */
function readingJson(text, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof json_scan/* MalformedJson */.iu ? notJson(text, error.at) : error;
    }
}
function checkText(text) {
    if (text.length === 0)
        throw new SpdxFault('E_SBOM_EMPTY', 'is empty', 'it has no bytes');
    if (text.subarray(0, 4).some((byte) => byte === 0 || byte >= 0xfe)) {
        throw new SpdxFault('E_SBOM_ENCODING', 'is not UTF-8', 'it looks like UTF-16 or UTF-32', IN_UTF8);
    }
    if (!(0,external_node_buffer_.isUtf8)(text))
        throw new SpdxFault('E_SBOM_ENCODING', 'is not UTF-8', 'it holds bytes that UTF-8 never has', IN_UTF8);
    const fault = (0,json_scan/* findShapeFault */.Vw)(text);
    if (fault)
        throw shapeError(text, fault);
}
function shapeError(text, { kind, at, key }) {
    switch (kind) {
        case 'unbalanced':
            return notJson(text, at);
        case 'too-deep':
            return new SpdxFault('E_SBOM_DEPTH', `nests deeper than ${json_scan/* MAX_DEPTH */.lr} levels`, `first at ${placeOf(text, at)}`);
        case 'duplicate-key':
            return new SpdxFault('E_SBOM_DUPLICATE_KEY', `holds the key ${quoted(key ?? '')} twice in one object`, `the second stands at ${placeOf(text, at)}; readers disagree about which of the two counts`, 'remove one of the two, or write the SBOM with a tool that repeats no key');
    }
}
function notJson(text, at) {
    if (at === 0 && text.toString('latin1', 0, 64).trimStart().startsWith('[')) {
        return new SpdxFault('E_SBOM_FORMAT', 'is not SPDX', 'it is a JSON list, and an SPDX document is an object');
    }
    const reason = text.toString('latin1', 0, 64).trimStart().startsWith('SPDXVersion:')
        ? 'it is SPDX in the tag-value form; the JSON form is read'
        : `the JSON breaks off or is malformed near ${placeOf(text, at)}`;
    return new SpdxFault('E_SBOM_JSON', 'is not JSON', reason);
}
/** The line and byte at which a person finds `at`. */
function placeOf(text, at) {
    let line = 1;
    for (let feed = text.indexOf(0x0a); feed !== -1 && feed < at; feed = text.indexOf(0x0a, feed + 1))
        line += 1;
    return `line ${line}, byte ${at}`;
}

;// CONCATENATED MODULE: ./src/sbom/parse-spdx.ts






const LARGE_DOCUMENT = 8 * 1024 * 1024;
/**
 * Parses SPDX 2.2 or 2.3 JSON (spdx.github.io/spdx-spec/v2.3) but for its file inventory, so that memory follows the packages.
 * Throws RequestError that calls the text `origin`.
 */
function parseSpdx(bytes, origin) {
    if (bytes.length > LARGE_DOCUMENT)
        keepYoungGenerationSmall();
    const text = withoutMark(bytes);
    const notes = text === bytes ? [] : [`${origin} begins with a byte order mark, which was left out`];
    return readingFrom(origin, () => {
        const reader = new SpdxReader(text, openObject(text));
        return { ...readingJson(text, () => reader.read()), size: bytes.length, notes };
    });
}
// V8 lets its young generation grow before it collects it; with documents of megabytes that alone costs a hundred more.
function keepYoungGenerationSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
}
// Read one by one, or not at all: snippets are parts of files and point at nothing without them.
const READ_APART = new Set('spdxVersion SPDXID documentNamespace documentDescribes packages relationships files snippets'.split(' '));
/** Reads the members of one text from where they stand; the text is never parsed as a whole. */
class SpdxReader {
    text;
    members;
    constructor(text, members) {
        this.text = text;
        this.members = members;
    }
    read() {
        this.checkVersion();
        const files = this.list('files', (value, place) => spdx_fields_textOf(value, 'SPDXID', place));
        const isFile = new Set(files);
        const document = {
            ...this.otherFields(),
            spdxVersion: this.mandatory('spdxVersion'),
            SPDXID: this.mandatory('SPDXID'),
            documentNamespace: this.mandatory('documentNamespace'),
            packages: this.list('packages', packageOf),
            relationships: this.list('relationships', relationshipOf, ({ spdxElementId, relatedSpdxElement }) => !isFile.has(spdxElementId) && !isFile.has(relatedSpdxElement)).concat(this.list('documentDescribes', (id) => describes(String(id)), (one) => !isFile.has(one.relatedSpdxElement)))
        };
        if (document.SPDXID !== DOCUMENT_ID)
            throw fieldFault('SPDXID', `it must be ${DOCUMENT_ID} (SPDX 2.3 §6.3)`);
        return { document, files: files.length };
    }
    checkVersion() {
        const version = this.string('spdxVersion');
        if (version === 'SPDX-2.2' || version === 'SPDX-2.3')
            return;
        if (version !== undefined)
            throw unknownVersion(version);
        if (this.string('bomFormat') === 'CycloneDX') {
            throw new SpdxFault('E_SBOM_FORMAT', 'is CycloneDX', 'SBOMs are attested as SPDX (https://spdx.dev/Document)');
        }
        if (this.members.has('@graph'))
            throw unknownVersion('SPDX-3');
        throw new SpdxFault('E_SBOM_FORMAT', 'is not SPDX', 'it is JSON without the field spdxVersion');
    }
    string(key) {
        const range = this.members.get(key);
        const value = range && (0,json_scan/* valueAt */.fK)(this.text, range);
        return typeof value === 'string' ? value : undefined;
    }
    mandatory(key) {
        const value = this.string(key);
        if (!value)
            throw fieldFault('the document', `it has no ${key}`);
        return value;
    }
    list(key, read, keep = () => true) {
        const range = this.members.get(key);
        const elements = range && (0,json_scan/* elementsOf */.ZE)(this.text, range);
        if (range && !elements && (0,json_scan/* valueAt */.fK)(this.text, range) !== null)
            throw fieldFault(key, 'it is not a list');
        const items = [];
        let index = 0;
        for (const element of elements ?? []) {
            const item = read((0,json_scan/* valueAt */.fK)(this.text, element), `${key}[${index++}]`);
            if (keep(item))
                items.push(item);
        }
        return items;
    }
    otherFields() {
        const fields = [...this.members].filter(([key]) => !READ_APART.has(key));
        return Object.fromEntries(fields.map(([key, range]) => [key, canonical((0,json_scan/* valueAt */.fK)(this.text, range))]));
    }
}
function unknownVersion(version) {
    return new SpdxFault('E_SBOM_VERSION', `is ${quoted(version)}`, 'only SPDX 2.2 and 2.3 are read');
}

;// CONCATENATED MODULE: ./src/sbom/buildkit.ts












// BuildKit calls the scan of the image `sbom`, and others `sbom-context` or `sbom-<stage>`
// (moby/buildkit, docs/attestations/sbom-protocol.md).
const IMAGE_SCAN = 'sbom';
const IN_TOTO = 'application/vnd.in-toto+json';
const PREDICATE_TYPE = 'in-toto.io/predicate-type';
/**
 * The SBOMs that BuildKit attached to an index, one for each platform (moby/buildkit, docs/attestations/attestation-storage.md);
 * undefined unless every platform has one that can be read. Throws EvidenceError when one is about another image than it stands beside.
 */
async function findBuildkitSboms(subject, registry, log) {
    try {
        const attached = await Promise.all(subject.platforms.map((platform) => findAttached(platform, subject, registry)));
        return areComplete(attached, log) ? await new LayerReader(subject, registry, log).readAll(attached) : undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI && error.code.startsWith('E_SBOM_')))
            throw error;
        log.warning(`${error.message} (${error.reason ?? ''}); BuildKit's SBOMs are not used`);
        return undefined;
    }
}
async function findAttached(platform, subject, registry) {
    const beside = subject.attestations.filter(({ describes }) => describes.equals(platform.digest));
    const manifests = await Promise.all(beside.map(({ digest }) => registry.fetchManifest(digest)));
    return { platform, layers: manifests.flatMap((manifest) => (manifest ? spdxLayers(manifest.bytes, platform) : [])) };
}
function spdxLayers(manifest, platform) {
    const unreadable = (reason) => new SpdxFault('E_SBOM_JSON', 'has no readable manifest', reason);
    const { layers } = readingFrom(originOf(platform), () => (0,strict_json/* parseJsonObject */.d)(manifest, unreadable));
    return (Array.isArray(layers) ? layers : [])
        .map(descriptor/* parseDescriptor */.B)
        .filter((layer) => layer !== undefined)
        .filter(({ mediaType, annotations }) => mediaType === IN_TOTO && annotations?.[PREDICATE_TYPE] === SPDX_PREDICATE);
}
function areComplete(attached, log) {
    const without = attached.filter(({ layers }) => layers.length === 0);
    if (without.length > 0 && without.length < attached.length) {
        const names = without.map(({ platform }) => (0,image_platform/* platformName */.$)(platform.platform)).join(', ');
        log.notice(`BuildKit left no SBOM of ${names}; its SBOMs of the other platforms are not used either`);
    }
    return attached.length > 0 && without.length === 0;
}
class LayerReader {
    subject;
    registry;
    log;
    constructor(subject, registry, log) {
        this.subject = subject;
        this.registry = registry;
        this.log = log;
    }
    /** Reads all at once, or one after the other where all together would be too much for memory. */
    async readAll(attached) {
        const bytes = attached.flatMap(({ layers }) => layers).reduce((sum, { size }) => sum + size, 0);
        if (bytes <= MAX_SBOM_BYTES)
            return Promise.all(attached.map((one) => this.readImageScan(one)));
        const sboms = [];
        for (const one of attached)
            sboms.push(await this.readImageScan(one));
        return sboms;
    }
    async readImageScan({ platform, layers }) {
        const scans = [];
        for (const layer of layers) {
            scans.push(await this.readLayer(layer, platform));
            if (scans.at(-1)?.document['name'] === IMAGE_SCAN)
                break;
        }
        const named = scans.find(({ document }) => document['name'] === IMAGE_SCAN);
        const chosen = named ?? scans[0];
        if (!chosen)
            throw new RangeError(`${originOf(platform)} has no layers to read`);
        if (layers.length > 1) {
            const which = named
                ? `the one called ${IMAGE_SCAN}, of the image itself`
                : `the first, as none is called ${IMAGE_SCAN}`;
            this.log.info(`${originOf(platform)}: of ${layers.length} scans ${which}, is taken; others are of build stages`);
        }
        return chosen;
    }
    async readLayer(layer, platform) {
        const origin = originOf(platform);
        if (layer.size > MAX_SBOM_BYTES)
            throw tooLarge(layer.size).of(origin);
        const bytes = await this.registry.fetchBlob(layer.digest, layer.size);
        const statement = readingFrom(origin, () => openStatement(bytes));
        const sbom = { ...parseSpdx(statement.predicate, origin), platform };
        const foreign = foreignSubject(statement.subjects, platform) ?? foreignDigest(sbom.document, [platform.digest]);
        if (foreign) {
            throw new errors/* EvidenceError */.oe('E_SBOM_SUBJECT', {
                ...otherImage(origin, foreign, platform.digest, this.subject),
                remedy: 'find out who put this index together: BuildKit never writes such a statement; build the image again'
            });
        }
        return sbom;
    }
}
/** The parts of an in-toto statement (in-toto attestation spec v1, statement.md), the predicate still as text. */
function openStatement(bytes) {
    const members = openObject(bytes);
    const [subject, predicate] = [members.get('subject'), members.get('predicate')];
    if (!subject || !predicate)
        throw fieldFault('the statement', 'it has no subject or no predicate');
    const value = readingJson(bytes, () => (0,json_scan/* valueAt */.fK)(bytes, subject));
    const entries = Array.isArray(value) ? value : [];
    const subjects = entries.map((entry) => image_digest/* Digest */.n.tryParse(`sha256:${String(entry?.digest?.sha256)}`));
    const known = subjects.filter((digest) => digest !== undefined);
    if (known.length === 0)
        throw fieldFault('the statement', 'it has no subject with a sha256 digest');
    return { subjects: known, predicate: bytes.subarray(predicate.start, predicate.end) };
}
function foreignSubject(subjects, platform) {
    const [first] = subjects;
    if (!first || subjects.some((digest) => digest.equals(platform.digest)))
        return undefined;
    return { digest: first, field: 'subject' };
}
function originOf({ platform }) {
    return `BuildKit's SBOM of ${(0,image_platform/* platformName */.$)(platform)}`;
}

;// CONCATENATED MODULE: ./src/sbom/image-created.ts


const MAX_CONFIG = 4 * 1024 * 1024;
/**
 * When an image was created as its own configuration says (OCI image-spec, config.md): a date that two scans of one digest share.
 * 1970 where it says nothing.
 */
async function imageCreated(registry, digest) {
    const manifest = await registry.fetchManifest(digest);
    const config = (0,descriptor/* parseDescriptor */.B)(fieldOf(manifest?.bytes, 'config'));
    if (!config || config.size > MAX_CONFIG)
        return EPOCH;
    return timeOf(fieldOf(await registry.fetchBlob(config.digest, config.size), 'created')) ?? EPOCH;
}
function fieldOf(json, field) {
    try {
        const value = JSON.parse(json?.toString('utf8') ?? '');
        return typeof value === 'object' && value !== null
            ? Object.getOwnPropertyDescriptor(value, field)?.value
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/sbom/sbom-file.ts






const PIECE = 4 * 1024 * 1024;
/**
 * Reads an SBOM file into memory once, so that what is checked is what is signed. Throws RequestError when it is no regular file,
 * a link leads out of the workspace, it has more than 64 MiB, or it changes meanwhile.
 */
async function readSbomFile(path, env) {
    const origin = `the SBOM ${shown(path)}`;
    const file = await openInside((0,external_node_path_.resolve)(path), env['GITHUB_WORKSPACE'] ?? process.cwd(), origin);
    try {
        return { bytes: await readWhole(file, origin), origin };
    }
    finally {
        await file.close();
    }
}
/** Gives the memory of a file that was parsed back at once; the collector could leave 64 MiB lying for long. */
function discard({ bytes }) {
    bytes.buffer.transfer(0);
}
async function openInside(path, workspace, origin) {
    try {
        const [real, root] = await Promise.all([(0,external_node_fs_promises_.realpath)(path), (0,external_node_fs_promises_.realpath)(workspace).catch(() => workspace)]);
        if (isInside(workspace, path) && !isInside(root, real)) {
            throw unreadable(origin, 'is a link that leads out of the workspace', `it leads to ${shown(real)}`);
        }
        // Opening a pipe that nobody writes to would never end.
        return await (0,external_node_fs_promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    }
    catch (error) {
        const { code } = error;
        if (error instanceof errors/* RequestError */.GI || code === undefined)
            throw error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw missing(origin, path);
        throw unreadable(origin, "can't be opened", `the system says ${code}`);
    }
}
async function readWhole(file, origin) {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) {
        throw unreadable(origin, `is a ${before.isDirectory() ? 'directory' : 'device or pipe'}`, 'one regular file is read');
    }
    const size = Number(before.size);
    if (size > MAX_SBOM_BYTES)
        throw tooLarge(size).of(origin);
    // Memory of its own, not a part of Node's pool: it can be given back as soon as the document is parsed.
    const bytes = Buffer.allocUnsafeSlow(size);
    const complete = await fill(file, bytes);
    const after = await file.stat({ bigint: true });
    if (complete && before.size === after.size && before.mtimeNs === after.mtimeNs)
        return bytes;
    throw new errors/* RequestError */.GI('E_SBOM_CHANGED', {
        message: `${origin} changed while it was read`,
        reason: `it had ${size} bytes when it was opened and has ${after.size.toString()} now`,
        remedy: 'run this step after the one that writes the file, not beside it'
    });
}
/** Whether the file held exactly as many bytes as `bytes` has room for. */
async function fill(file, bytes) {
    let at = 0;
    while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), at);
        if (bytesRead === 0)
            return false;
        at += bytesRead;
    }
    return (await file.read(Buffer.alloc(1), 0, 1, at)).bytesRead === 0;
}
function isInside(folder, path) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), path);
    return way !== '..' && !way.startsWith('../') && !(0,external_node_path_.isAbsolute)(way);
}
/** The end of a path, which tells files apart, without what would break a line. */
function shown(path) {
    const text = JSON.stringify(path)
        .slice(1, -1)
        .replaceAll(/[^ -~]/g, '?');
    return text.length > 60 ? `…${text.slice(-59)}` : text;
}
function missing(origin, path) {
    return new errors/* RequestError */.GI('E_SBOM_MISSING', {
        message: `${origin} does not exist`,
        reason: `it was looked for at ${JSON.stringify(path.slice(0, 300))}`,
        remedy: 'write the SBOM in an earlier step of this job and pass its path, or leave sbom at auto'
    });
}
function unreadable(origin, what, reason) {
    return new errors/* RequestError */.GI('E_SBOM_FILE', {
        message: `${origin} ${what}`,
        reason,
        remedy: 'pass the path of a regular SPDX JSON file in the workspace'
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/tools/run-tool.ts
var run_tool = __nccwpck_require__(8049);
// EXTERNAL MODULE: ./src/tools/turns.ts
var turns = __nccwpck_require__(8883);
;// CONCATENATED MODULE: ./src/sbom/syft-failure.ts


const KILLED = 128 + 9;
/** An image by digest, short enough for a message. */
function shortTarget({ name }, digest) {
    return `${name.length > 60 ? `…${name.slice(-59)}` : name}@sha256:${digest.hex.slice(0, 12)}…`;
}
/** The error for a scan that ended badly; `log` is all that Syft printed. */
function scanFailure(end, reference, digest, log) {
    const target = shortTarget(reference, digest);
    const words = (0,run_tool/* lastWords */.aN)(log);
    if (end.kind === 'late')
        return tookTooLong(target, end.limitMs);
    if (end.code === KILLED || end.signal === 'SIGKILL')
        return outOfMemory(target);
    if (/\b(?:UNAUTHORIZED|DENIED|401|403)\b/i.test(words))
        return notLetIn(target, reference, words);
    const how = end.code === null ? `was ended by ${end.signal ?? 'a signal'}` : `ended with exit code ${end.code}`;
    return new errors/* RequestError */.GI('E_SYFT_FAILED', {
        message: `Syft ${how} on ${target}`,
        reason: words || 'it printed nothing',
        remedy: `run the same yourself: syft scan registry:${reference.at(digest)}; or pass an SBOM file in sbom`
    });
}
function tookTooLong(target, limitMs) {
    return new errors/* UnavailableError */.hG('E_SYFT_TIMEOUT', {
        message: `Syft did not finish ${target} within ${Math.round(limitMs / 1000)} s and was ended`,
        reason: 'large images and slow registries take longest; a scan may take 10 minutes and no longer than the step',
        remedy: 'run the job again; where it happens again raise timeout, or let BuildKit make the SBOM (--sbom=true)'
    });
}
function outOfMemory(target) {
    return new errors/* RequestError */.GI('E_SBOM_OOM', {
        message: `Syft was killed on ${target}, most likely because memory ran out`,
        reason: 'it ended with SIGKILL (137); very large images take several GB',
        remedy: 'use a larger runner, set SYFT_PARALLELISM=1, or let BuildKit make the SBOM while it builds (--sbom=true)'
    });
}
function notLetIn(target, reference, words) {
    return new errors/* PermissionError */.i_('E_SYFT_LOGIN', {
        message: `${reference.registry.slice(0, 60)} did not let Syft read ${target}`,
        reason: words,
        remedy: `log in to ${reference.registry} with docker/login-action before this step: Syft reads Docker's login`
    });
}
/** The error for a Syft that could not be started at all. */
function notStarted(executable, error) {
    return new errors/* RequestError */.GI('E_SYFT_FAILED', {
        message: `Syft at ${JSON.stringify(executable.slice(-90))} can't be started`,
        reason: (0,errors/* messageOf */.bD)(error),
        remedy: 'pass in syft-path an executable for this machine, or leave it out'
    });
}
/** The error for a Syft that ended well and wrote nothing that can be used. */
function noDocument(target, cause) {
    return new errors/* RequestError */.GI('E_SYFT_OUTPUT', {
        message: `Syft wrote no usable SBOM of ${target}`,
        reason: cause instanceof errors/* RequestError */.GI ? `${cause.message}: ${cause.reason ?? ''}` : 'it ended well and left no file',
        remedy: 'look what is at syft-path or first on PATH under the name syft; leave both out to use the pinned one',
        cause
    });
}

;// CONCATENATED MODULE: ./src/sbom/syft.ts








const LONGEST_SCAN_MS = 600_000;
// A registry's login in Syft's own variables, and how much it may do at once.
const SYFT_VARIABLES = [
    ...['SYFT_REGISTRY_AUTH_AUTHORITY', 'SYFT_REGISTRY_AUTH_USERNAME', 'SYFT_REGISTRY_AUTH_PASSWORD'],
    'SYFT_PARALLELISM'
];
// A scan takes a processor and some 450 MB, and the images and platforms of a run may be many.
const syft_turns = new turns/* Turns */.P(Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2)));
/**
 * The SPDX 2.3 document that Syft makes of one image in its registry. Throws RequestError when Syft fails or runs out of memory,
 * PermissionError when the registry does not let it in, UnavailableError when it takes too long.
 */
function scanWithSyft(scan) {
    return syft_turns.take(() => scanInFolder(scan));
}
async function scanInFolder(scan) {
    const { executable, reference, digest, deadline, signal } = scan;
    signal.throwIfAborted();
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scan.temp, 'syft-'));
    try {
        const [output, log] = [(0,external_node_path_.join)(folder, 'sbom.spdx.json'), (0,external_node_path_.join)(folder, 'syft.log')];
        const args = ['scan', `registry:${reference.at(digest)}`, '--output', `spdx-json@2.3=${output}`];
        const env = environmentOf(scan, folder);
        const end = await (0,run_tool/* runTool */.qI)({ executable, args, env, folder, log, limitMs: LONGEST_SCAN_MS, deadline, signal });
        if (end.kind === 'not-started')
            throw notStarted(executable, end.cause);
        if (end.kind !== 'exit' || end.code !== 0)
            throw scanFailure(end, reference, digest, await (0,external_node_fs_promises_.readFile)(log));
        return await readOutput(output, shortTarget(reference, digest));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function readOutput(path, target) {
    const size = await (0,external_node_fs_promises_.stat)(path).then((file) => file.size, () => undefined);
    if (size === undefined)
        throw noDocument(target);
    if (size > MAX_SBOM_BYTES)
        throw noDocument(target, tooLarge(size).of('its output'));
    return (0,external_node_fs_promises_.readFile)(path);
}
function environmentOf({ env, reference }, folder) {
    return {
        ...(0,run_tool/* toolEnvironment */.uQ)(env, SYFT_VARIABLES),
        TMPDIR: folder,
        SYFT_CHECK_FOR_APP_UPDATE: 'false',
        // The file inventory is not attested, so it need not be made.
        SYFT_FILE_METADATA_SELECTION: 'none',
        SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP: 'false',
        ...(reference.apiBase.startsWith('http:') && { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' })
    };
}

;// CONCATENATED MODULE: ./src/sbom/syft-release.ts
/** The release that is used where no Syft is at hand; the hashes are those of its own syft_1.54.1_checksums.txt. */
const PINNED_SYFT = {
    title: 'Syft',
    executable: 'syft',
    version: '1.54.1',
    downloads: 'https://github.com/anchore/syft/releases/download/v1.54.1/',
    archives: {
        'linux-x64': {
            name: 'syft_1.54.1_linux_amd64.tar.gz',
            sha256: 'c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47'
        },
        'linux-arm64': {
            name: 'syft_1.54.1_linux_arm64.tar.gz',
            sha256: 'dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054'
        },
        'darwin-x64': {
            name: 'syft_1.54.1_darwin_amd64.tar.gz',
            sha256: '2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e'
        },
        'darwin-arm64': {
            name: 'syft_1.54.1_darwin_arm64.tar.gz',
            sha256: 'b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f'
        }
    },
    otherwise: 'install Syft and pass its path in syft-path'
};

;// CONCATENATED MODULE: ./src/sbom/sources.ts












/** The document in a file that the workflow passes; throws RequestError when it can't be used or describes another image. */
async function fromFile(path, { subject, env, fixedTime }) {
    const file = await readSbomFile(path, env);
    const parsed = parseSpdx(file.bytes, file.origin);
    discard(file);
    const described = describedManifest(parsed.document, subject, file.origin);
    return {
        ...parsed,
        image: { reference: subject.reference, digest: described.digest, platform: described.platform?.platform },
        source: 'file',
        created: fixedTime ?? createdOf(parsed.document) ?? EPOCH,
        notes: [...parsed.notes, ...notesOf(described, subject)]
    };
}
function notesOf({ digest, platform, named }, { kind, platforms }) {
    if (kind === 'image')
        return named ? [] : ['the file names no image digest; that it is of this image is taken on trust'];
    if (!platform) {
        const why = named ? 'the file is of the index' : 'the file names no image digest and is taken to be of the index';
        return [`${why}; its platforms get no SBOM of their own`];
    }
    const others = platforms.filter((other) => !other.digest.equals(digest)).map((other) => (0,image_platform/* platformName */.$)(other.platform));
    if (others.length === 0)
        return [];
    return [`the file is of ${(0,image_platform/* platformName */.$)(platform.platform)} alone; ${others.join(', ')} and the index get no SBOM`];
}
/** What BuildKit attached to an index, or undefined where it did not attach one that can be used to every platform. */
async function fromBuildkit(options) {
    const { subject, registry, log, fixedTime } = options;
    const found = await findBuildkitSboms(subject, registry, log);
    const caveat = "BuildKit's SBOMs were written inside the build by a scanner that it pulled; they are signed as found";
    return found?.map(({ platform, ...parsed }, index) => ({
        ...parsed,
        image: { reference: subject.reference, digest: platform.digest, platform: platform.platform },
        source: 'buildkit',
        created: fixedTime ?? createdOf(parsed.document) ?? EPOCH,
        notes: index === 0 ? [...parsed.notes, caveat] : parsed.notes
    }));
}
/** What Syft finds in the image, or in each platform of an index; throws as `findTool` and `scanWithSyft` do. */
async function fromSyft(syftPath, options) {
    const { subject } = options;
    const executable = await (0,find_tool/* findTool */.S)({ release: PINNED_SYFT, ...(syftPath !== undefined && { given: { name: 'syft-path', path: syftPath } }) }, options);
    const targets = subject.kind === 'index' ? subject.platforms : [{ ...subject.manifest, platform: undefined }];
    const scans = new AbortController();
    const results = await Promise.allSettled(targets.map(async (target) => {
        try {
            return await scanTarget(target, executable, scans.signal, options);
        }
        catch (error) {
            // One failure decides; a scan that nobody waits for would go on for minutes.
            scans.abort(error);
            throw error;
        }
    }));
    if (scans.signal.aborted)
        throw scans.signal.reason;
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
async function scanTarget(target, executable, signal, options) {
    const { subject, registry, fixedTime } = options;
    const { reference } = subject;
    const { digest, platform } = target;
    const created = fixedTime ?? (await imageCreated(registry, digest));
    const bytes = await scanWithSyft({ ...options, executable, reference, digest, signal });
    const origin = `Syft's SBOM of ${platform ? (0,image_platform/* platformName */.$)(platform) : reference.name}`;
    const parsed = parseSyft(bytes, origin, shortTarget(reference, digest));
    const foreign = foreignDigest(parsed.document, [digest]);
    if (foreign) {
        throw new errors/* EvidenceError */.oe('E_SBOM_SUBJECT', {
            ...otherImage(origin, foreign, digest, subject),
            remedy: 'find out what answers as Syft or as the registry: it was asked for this digest and described another'
        });
    }
    return { ...parsed, image: { reference, digest, platform }, source: 'syft', created };
}
function parseSyft(bytes, origin, target) {
    try {
        return parseSpdx(bytes, origin);
    }
    catch (error) {
        throw error instanceof errors/* RequestError */.GI ? noDocument(target, error) : error;
    }
}

;// CONCATENATED MODULE: ./src/sbom/gather.ts




/**
 * The SBOMs of an image, each about one digest: one for an image of a single platform; for an index one for each platform, and one of
 * the index merged from them. Throws RequestError for a file that can't be used, EvidenceError for a document about another image.
 */
async function gatherSboms(request, options) {
    if (request.kind === 'none')
        return [];
    const sources = await sourcesOf(request, { ...options, fixedTime: sourceDateEpoch(options.env) });
    const normal = sources.map(inNormalForm);
    return [...normal, ...mergedOf(normal, options.subject)].map((source) => assemble(source, options));
}
async function sourcesOf(request, options) {
    if (request.kind === 'file')
        return [await fromFile(request.path, options)];
    return (await fromBuildkit(options)) ?? fromSyft(request.syftPath, options);
}
/** The document of an index, where every platform has one to merge. */
function mergedOf(sources, subject) {
    const parts = sources.flatMap(({ document, image: { platform, digest } }) => platform ? [{ document, platform, digest }] : []);
    if (parts.length === 0 || parts.length < subject.platforms.length)
        return [];
    const { reference, manifest } = subject;
    const merged = {
        document: mergeDocuments(parts, manifest.digest),
        image: { reference, digest: manifest.digest, platform: undefined },
        source: 'merged',
        created: sources.map(({ created }) => created).reduce((latest, time) => (time > latest ? time : latest)),
        size: undefined,
        files: 0,
        notes: []
    };
    return [inNormalForm(merged)];
}

// EXTERNAL MODULE: ./src/chain/attach.ts + 9 modules
var attach = __nccwpck_require__(681);
// EXTERNAL MODULE: ./src/attestation/claims.ts
var attestation_claims = __nccwpck_require__(1141);
// EXTERNAL MODULE: ./src/attestation/statement.ts
var attestation_statement = __nccwpck_require__(6031);
;// CONCATENATED MODULE: ./src/attestation/predicates.ts


const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/**
 * The image signature as cosign 3 writes it (cosign BUNDLE_SPEC): the index first, then each platform, in one statement. With
 * names, which cosign leaves out and sigstore-python wants.
 */
function signatureStatement(subject) {
    const subjects = everyDigest(subject).map((digest) => ({ ...named(subject, digest), annotations: {} }));
    return statement(subjects, attestation_statement/* PREDICATE */.W3.signature, {});
}
/** SLSA provenance v1 from the job's own claims (slsa.dev/provenance/v1, buildType of GitHub's workflows). */
function provenanceStatement(subject, claims) {
    const subjects = everyDigest(subject).map((digest) => named(subject, digest));
    return statement(subjects, attestation_statement/* PREDICATE */.W3.provenance, provenanceOf(claims));
}
/** A document about exactly one digest: an SBOM, or a reference to one that is too large for the log. */
function documentStatement(subject, describes, predicateType, predicate) {
    return statement([named(subject, describes)], predicateType, predicate);
}
/** What a scan of the image found (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md): the index first, then each platform, in one statement. */
function scanStatement(subject, predicate) {
    const subjects = everyDigest(subject).map((digest) => named(subject, digest));
    return statement(subjects, attestation_statement/* PREDICATE */.W3.scan, predicate);
}
/** Every digest of the image that a cluster may be asked to run: the manifest's own, then each platform's. */
function everyDigest(subject) {
    return [subject.manifest.digest, ...subject.platforms.map(({ digest }) => digest)];
}
function statement(subject, predicateType, predicate) {
    return { _type: attestation_statement/* STATEMENT_TYPE */.zG, subject, predicateType, predicate };
}
function named(subject, digest) {
    return { name: subject.reference.name, digest: { sha256: digest.hex } };
}
function provenanceOf(claims) {
    const repository = `${claims.serverUrl}/${claims.repository}`;
    return {
        buildDefinition: {
            buildType: GITHUB_BUILD_TYPE,
            externalParameters: { workflow: { ref: claims.ref, repository, path: workflowPath(claims) } },
            internalParameters: {
                github: {
                    event_name: claims.eventName,
                    repository_id: claims.repositoryId,
                    repository_owner_id: claims.repositoryOwnerId,
                    runner_environment: claims.runnerEnvironment
                }
            },
            resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }]
        },
        runDetails: {
            builder: { id: `${claims.serverUrl}/${claims.jobWorkflowRef}` },
            metadata: { invocationId: (0,attestation_claims/* runUrl */.Vp)(claims) }
        }
    };
}
/** `acme/checkout/.github/workflows/release.yml@refs/heads/main` → `.github/workflows/release.yml`. */
function workflowPath(claims) {
    const withoutRepository = claims.workflowRef.slice(claims.repository.length + 1);
    const at = withoutRepository.indexOf('@');
    return at === -1 ? withoutRepository : withoutRepository.slice(0, at);
}

// EXTERNAL MODULE: ./src/scan/severity.ts
var scan_severity = __nccwpck_require__(4902);
;// CONCATENATED MODULE: ./src/scan/predicate.ts

const predicate_SOURCES = { trivy: 'pkg:github/aquasecurity/trivy', grype: 'pkg:github/anchore/grype' };
/**
 * The predicate `https://cosign.sigstore.dev/attestation/vuln/v1` (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md) of a scan, its findings
 * under Trivy's own names whichever scanner found them. What is less grave is left to the counts where the whole is larger than
 * `budgetBytes`.
 */
function vulnerabilityPredicate(record, invocation, budgetBytes) {
    for (const threshold of scan_severity/* SEVERITIES */.oC) {
        const predicate = predicateOf(record, invocation, threshold);
        const whole = threshold === scan_severity/* SEVERITIES */.oC[0];
        if (JSON.stringify(predicate).length <= budgetBytes || threshold === 'CRITICAL') {
            return {
                predicate,
                reductions: whole
                    ? []
                    : [`scan: only findings of severity ${threshold} and above are listed, to fit the log; the counts are of all`]
            };
        }
    }
    throw new Error('there is always a gravest severity');
}
function predicateOf(record, { run, runId, builder }, threshold) {
    const { scanner, rules } = record;
    return {
        invocation: {
            parameters: [
                `fail-on=${rules.failOn}`,
                `ignore-unfixed=${String(rules.ignoreUnfixed)}`,
                ...rules.exceptions.map((digest) => `exceptions=${digest}`)
            ],
            uri: run,
            event_id: runId,
            'builder.id': builder
        },
        scanner: {
            uri: `${predicate_SOURCES[scanner.name]}@v${scanner.version.replace(/^v/, '')}`,
            version: scanner.version,
            db: {
                uri: scanner.database?.uri ?? '',
                version: scanner.database?.schema ?? '',
                lastUpdate: scanner.database?.updatedAt ?? ''
            },
            result: resultOf(record, threshold)
        },
        metadata: { scanStartedOn: record.startedAt, scanFinishedOn: record.finishedAt }
    };
}
function resultOf({ subject, verdict, counts, images }, threshold) {
    return {
        SchemaVersion: 2,
        ArtifactName: `${subject.name}@${subject.digest}`,
        ArtifactType: 'container_image',
        Verdict: verdict,
        Counts: counts,
        Results: images.map(({ digest, platform, findings }) => ({
            Target: `${subject.name}@${digest}${platform === null ? '' : ` (${platform})`}`,
            Vulnerabilities: findings.filter(({ severity }) => (0,scan_severity/* reaches */.O6)(severity, threshold)).map(vulnerabilityOf)
        }))
    };
}
function vulnerabilityOf({ id, severity, package: name, installed, fixed, status, standing, purl, exception }) {
    return {
        VulnerabilityID: id,
        PkgName: name,
        ...(purl !== undefined && { PkgIdentifier: { PURL: purl } }),
        InstalledVersion: installed,
        ...(fixed.length > 0 && { FixedVersion: fixed.join(', ') }),
        Status: status,
        Severity: severity,
        Standing: standing,
        ...(exception && standing === 'excused' && { Exception: exception })
    };
}

// EXTERNAL MODULE: ./src/scan/record.ts
var record = __nccwpck_require__(1636);
// EXTERNAL MODULE: ./src/chain/scan-subject.ts
var scan_subject = __nccwpck_require__(6005);
;// CONCATENATED MODULE: ./src/chain/attested-scan.ts







/** The scan record at `path`, read once; throws RequestError where it is none. */
async function readScanRecord(path) {
    return (0,record/* parseScanRecord */.sF)(await (0,external_node_fs_promises_.readFile)(path), path);
}
/** What is attested of a scan; throws EvidenceError where it is of something else, of a part only, or did not pass. */
function attestScan(record, subject, claims, budgetBytes) {
    requireSubject(record, subject);
    if (record.verdict !== 'passed')
        throw notPassed(record);
    const invocation = {
        // A second attempt with the same record says the same.
        run: (0,attestation_claims/* runUrlOfAnyAttempt */.nz)(claims),
        runId: claims.runId,
        builder: `${claims.serverUrl}/${claims.jobWorkflowRef}`
    };
    const { predicate, reductions } = vulnerabilityPredicate(record, invocation, budgetBytes);
    return { predicate, notes: [...record.warnings.map((warning) => `scan: ${warning}`), ...reductions] };
}
function requireSubject({ subject: { digest }, images }, subject) {
    const scanned = new Set(images.map((image) => image.digest));
    const missing = (0,scan_subject/* scannedManifests */.Lm)(subject).find((manifest) => !scanned.has(manifest.digest.toString()));
    const foreign = [...scanned].find((one) => !everyDigest(subject).some((own) => own.toString() === one));
    if (digest === subject.manifest.digest.toString() && !missing && foreign === undefined)
        return;
    throw new errors/* EvidenceError */.oe('E_SCAN_SUBJECT', {
        message: `the scan record is not of ${subject.reference.name}@sha256:${subject.manifest.digest.hex.slice(0, 12)}…`,
        reason: missing
            ? `${missing.platform ?? 'the image'} (${missing.digest.toString()}) was not scanned`
            : `it is of ${foreign ?? digest}`,
        remedy: 'scan the digest that is signed, in the same run, and pass that record'
    });
}
function notPassed({ subject, rules }) {
    return new errors/* EvidenceError */.oe('E_SCAN_VERDICT', {
        message: `the scan of ${subject.name}@${subject.digest.slice(0, 19)}… did not pass`,
        reason: `its gate was shut at ${rules.failOn}`,
        remedy: 'let the job that signs need the job that scans, so that it does not run; see the scan for what blocks'
    });
}

// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __nccwpck_require__(9529);
;// CONCATENATED MODULE: ./src/publication/github-attestations.ts



const ATTEMPT_MS = 20_000;
const BUDGET_MS = 60_000;
const MAX_LISTING_BYTES = 64 * 1024 * 1024;
const MAX_TEXT = 300;
/**
 * Adds what the store does not hold yet about a digest (docs.github.com, "REST API endpoints for artifact attestations") and
 * gives the number of bundles added. It is listed anew before each try, so that a lost answer doubles nothing; throws
 * PermissionError and UnavailableError.
 */
async function storeAttestations({ digest, bundles }, store) {
    try {
        return await (0,retry/* retry */.L5)(() => addMissing(digest, bundles, store), {
            budgetMs: store.deadline.within(BUDGET_MS),
            passes: (error) => (error instanceof PassingRefusal ? (error.waitMs ?? true) : (0,retry/* transportPasses */.R1)(error))
        });
    }
    catch (error) {
        if (error instanceof errors/* CustodyError */.Kf)
            throw error;
        throw noAnswer(store, error);
    }
}
async function addMissing(digest, bundles, store) {
    const held = await listed(digest, store);
    const missing = bundles.map(parsed).filter((bundle) => !held.has(envelopeOf(bundle)));
    await Promise.all(missing.map((bundle) => add(bundle, store)));
    return missing.length;
}
async function listed(digest, store) {
    const response = await ask(store, 'GET', `/${digest.toString()}?per_page=100`);
    // GitHub answers so for a digest that nothing is stored about.
    if (response.status === 404)
        return new Set();
    if (response.status !== 200)
        throw refused(response, store);
    try {
        const { attestations = [] } = JSON.parse(response.body.toString('utf8'));
        return new Set(attestations.flatMap(({ bundle }) => (bundle ? [envelopeOf(bundle)] : [])));
    }
    catch {
        throw unusable(store, `it answered 200 with something else than a list of attestations`);
    }
}
async function add(bundle, store) {
    const body = { bundle };
    const response = await ask(store, 'POST', '', Buffer.from(JSON.stringify(body)));
    if (response.status !== 201)
        throw refused(response, store);
}
async function ask({ apiUrl, repository, token, deadline }, method, path, body) {
    const response = await (0,http/* exchange */.cv)({
        method,
        url: new URL(`${apiUrl}/repos/${repository}/attestations${path}`),
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
            ...(body && { 'content-type': 'application/json' })
        },
        ...(body && { body }),
        timeoutMs: deadline.within(ATTEMPT_MS),
        maxBytes: MAX_LISTING_BYTES
    });
    if (passing(response))
        throw new PassingRefusal(response);
    return response;
}
// GitHub limits with 403 too, and then says when to come back.
function passing({ status, headers }) {
    if ((0,retry/* statusPasses */.U0)(status))
        return true;
    return status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0');
}
class PassingRefusal extends Error {
    waitMs;
    constructor(response) {
        super(`HTTP ${response.status}: ${said(response)}`);
        this.waitMs = (0,retry/* retryAfterMs */.Vs)(response);
    }
}
function parsed(bundle) {
    return JSON.parse(bundle.toString('utf8'));
}
/** What was signed and the signature: the same wherever a bundle is kept, however its JSON is written. */
function envelopeOf({ dsseEnvelope }) {
    return JSON.stringify([dsseEnvelope?.['payload'], dsseEnvelope?.['signatures']]);
}
function refused(response, store) {
    const { status } = response;
    if (![401, 403, 404].includes(status))
        return unusable(store, `it answered ${status}: ${said(response)}`);
    const accepted = response.headers['x-accepted-github-permissions'];
    const needs = typeof accepted === 'string' ? `; it asks for ${accepted.slice(0, 80)}` : '';
    return new errors/* PermissionError */.i_('E_ATTESTATIONS_PERMISSION', {
        message: `github-token may not write to GitHub's attestation store of ${store.repository}`,
        reason: `GitHub answered ${status}: ${said(response)}${needs}`,
        remedy: 'add "permissions: attestations: write" to the job, and to the job that calls it when this is a reusable workflow; or set github-attestation-store: never'
    });
}
function unusable({ repository }, reason) {
    return new errors/* UnavailableError */.hG('E_ATTESTATIONS_STORE', {
        message: `GitHub's attestation store of ${repository} did not take the attestations`,
        reason,
        remedy: 'see https://www.githubstatus.com, then re-run this job; or set github-attestation-store: never'
    });
}
function noAnswer(store, error) {
    if (error instanceof http/* TransportError */.wX || error instanceof PassingRefusal)
        return unusable(store, error.message);
    return error;
}
function said({ body }) {
    const text = body.toString('utf8').slice(0, 4 * MAX_TEXT);
    const message = /"message"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text;
    return message
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim()
        .slice(0, MAX_TEXT);
}

;// CONCATENATED MODULE: ./src/chain/attestation-store.ts


const SIGNED = "signed, attached and verified in the registry; GitHub's attestation store may hold a part; nothing was proposed";
// What `gh attestation verify` asks the store for; the signature is of no use there.
const KINDS = ['provenance', 'sbom'];
/** Writes provenance and SBOMs to GitHub's attestation store where the request requires it; throws where that fails. */
async function requireStored(request, settled, signing, run) {
    const store = storeOf(request, signing, run);
    if (request.attestationStore !== 'require' || !store)
        return;
    await run.log.group("GitHub's attestation store", () => (0,errors/* afterwards */.Q$)(SIGNED, storeAll(settled, store, run)));
}
/** Writes them beside what follows, where GitHub would show them to anybody; what goes wrong is a notice and fails nothing. */
async function storeBeside(request, settled, signing, run) {
    const store = storeOf(request, signing, run);
    if (request.attestationStore !== 'auto' || !store || !isOpenTo(signing, run))
        return;
    try {
        await storeAll(settled, store, run);
    }
    catch (error) {
        const { message, reason, remedy } = (0,errors/* asCustodyError */.A)(error);
        run.log.notice(`${message}${reason === undefined ? '' : ` (${reason})`}; the run goes on without it: ${remedy}`);
    }
}
// GitHub judges by the public-good instance and its own; a private repository's names are not written where nobody asked for it.
function isOpenTo({ trust, identity: { claims } }, { env }) {
    return env['GITHUB_ACTIONS'] === 'true' && trust.publicGood && claims.repositoryVisibility === 'public';
}
function storeOf({ githubToken: token }, { identity }, { apiUrl, deadline }) {
    return token === undefined ? undefined : { apiUrl, repository: identity.claims.repository, token, deadline };
}
async function storeAll(settled, store, run) {
    const work = settled.flatMap(bundlesOf);
    const added = await Promise.all(work.map((bundles) => storeAttestations(bundles, store)));
    const [all, written] = [work.flatMap(({ bundles }) => bundles).length, added.reduce((sum, count) => sum + count, 0)];
    run.log.info(`GitHub's attestation store of ${store.repository}: ${written} of ${all} attestations added`);
}
/** The bundles as they were read back, each once, by the digest that its statement names first. */
function bundlesOf({ after }) {
    const bundles = new Map(after.filled.flatMap(({ placement: { planned }, attachment }) => attachment.form === 'bundle' && KINDS.includes(planned.kind) ? [[planned, attachment.item.bundle]] : []));
    const byDigest = Map.groupBy(bundles, ([{ attachTo }]) => attachTo[0]?.digest);
    return [...byDigest].flatMap(([digest, found]) => digest ? [{ digest, bundles: found.map(([, bundle]) => bundle) }] : []);
}

// EXTERNAL MODULE: ./src/chain/bundle-folder.ts
var bundle_folder = __nccwpck_require__(9810);
// EXTERNAL MODULE: ./src/chain/evidence.ts + 1 modules
var chain_evidence = __nccwpck_require__(3822);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __nccwpck_require__(2298);
// EXTERNAL MODULE: ./src/chain/progress.ts
var progress = __nccwpck_require__(4970);
;// CONCATENATED MODULE: ./src/chain/release-tags.ts

const VERIFIED = 'signed, attached and verified in the registry; not every tag may name it yet';
/**
 * Puts tags on an image that is signed already, by writing the very bytes of its manifest again, and looks whether they name it.
 * Throws EvidenceError where a tag names something else afterwards.
 */
async function putTags(tags, { registry, subject }, log) {
    if (tags.length === 0)
        return;
    const { reference, manifest } = subject;
    const held = await registry.fetchManifest(manifest.digest);
    if (!held)
        throw gone(subject);
    for (const tag of tags) {
        await registry.pushManifest(tag, held.bytes, held.mediaType);
        const named = await registry.fetchManifest(tag, { patientMs: 10_000 });
        if (!named?.digest.equals(manifest.digest))
            throw moved(tag, named?.digest.toString() ?? 'nothing', subject);
        log.info(`${reference.name}:${tag} names ${manifest.digest.toString()}`);
    }
}
function gone({ reference, manifest }) {
    return new errors/* UnavailableError */.hG('E_TAG_SUBJECT', {
        message: `${reference.name} no longer has ${manifest.digest.toString()}`,
        reason: 'it was there when it was signed',
        remedy: 'look whether a clean-up deletes untagged images of this repository; let it wait for a day',
        state: VERIFIED
    });
}
function moved(tag, named, { reference, manifest }) {
    return new errors/* EvidenceError */.oe('E_TAG_MOVED', {
        message: `${reference.name}:${tag} names ${named} right after it was put on ${manifest.digest.toString()}`,
        reason: 'another writer moved the tag in the same moment, or the registry took the write and did not keep it',
        remedy: 'let one job alone write this tag (concurrency), and run this job again',
        state: VERIFIED
    });
}

;// CONCATENATED MODULE: ./src/chain/revision.ts

/**
 * What a reviewer must know of an image that says it was built from another commit than this run's; undefined where it says
 * nothing else. It is no refusal: a run may well check out another ref than its own, and who pushes an image can write anything.
 */
function revisionNote({ reference, revision }, { sha }) {
    if (revision === undefined || revision === sha)
        return undefined;
    return (`${reference.name} says it was built from commit ${revision}, and this run, whose provenance it gets, is of ${sha}: ` +
        'make sure that the digest is the one this run pushed');
}
/** Throws EvidenceError unless the image itself says that it was built from the commit of this run. */
function requireRevision({ reference, revision, manifest }, { sha }) {
    if (revision === sha)
        return;
    throw new errors/* EvidenceError */.oe('E_REVISION', {
        message: `${reference.name}@sha256:${manifest.digest.hex.slice(0, 12)}… is not bound to this run, which is of commit ${sha.slice(0, 12)}`,
        reason: revision === undefined
            ? 'its manifest has no annotation org.opencontainers.image.revision with a commit'
            : `it says that it was built from commit ${revision}`,
        remedy: 'pass the digest that this run pushed, with annotations: index,manifest:org.opencontainers.image.revision=${{ github.sha }} in docker/build-push-action; or sign with revision: any'
    });
}

;// CONCATENATED MODULE: ./src/chain/sbom-folder.ts


/** Writes each SBOM as it was attested into the run's folder; gives the paths by the digest that they describe. */
async function keepSboms(sboms, folder) {
    const path = (0,external_node_path_.join)(folder, 'sboms');
    await (0,external_node_fs_promises_.mkdir)(path, { recursive: true });
    const written = sboms.map(async ({ describes, bytes }) => {
        const file = (0,external_node_path_.join)(path, `${describes.hex}.spdx.json`);
        await (0,external_node_fs_promises_.writeFile)(file, bytes);
        return [describes.toString(), file];
    });
    return Object.fromEntries(await Promise.all(written));
}

// EXTERNAL MODULE: ./src/chain/signing.ts + 7 modules
var chain_signing = __nccwpck_require__(4176);
// EXTERNAL MODULE: ./src/publication/placement.ts
var placement = __nccwpck_require__(9721);
;// CONCATENATED MODULE: ./src/chain/statements.ts





const statements_SPDX_JSON = 'application/spdx+json';
/** All that will be signed about one image: signature and provenance over every digest, an SBOM on the digest it describes. */
function planStatements(subject, claims, sboms, scan) {
    const attachTo = (0,placement/* attachmentPoints */.NT)(subject);
    return [
        { kind: 'signature', statement: signatureStatement(subject), attachTo },
        { kind: 'provenance', statement: provenanceStatement(subject, claims), attachTo },
        ...sboms.map((sbom) => planSbom(subject, sbom)),
        ...(scan ? [{ kind: 'scan', statement: scanStatement(subject, scan), attachTo }] : [])
    ];
}
function planSbom(subject, sbom) {
    const { describes, predicateType, predicate, form, bytes, sha256 } = sbom;
    const statement = documentStatement(subject, describes, predicateType, predicate);
    return {
        kind: 'sbom',
        statement: form === 'document' ? (0,attestation_statement/* writtenAround */.vX)(statement, bytes) : statement,
        attachTo: (0,placement/* attachmentPoints */.NT)(subject).filter(({ digest }) => digest.equals(describes)),
        ...(form === 'reference' && { document: { digest: image_digest/* Digest */.n.parse(`sha256:${sha256}`), bytes, mediaType: statements_SPDX_JSON } })
    };
}

;// CONCATENATED MODULE: ./src/chain/sign.ts















// The log refuses larger entries without saying so (sigstore/rekor#2808); without one only the verifiers' limits count.
const DOCUMENT_BYTES = { withV1: 2 * 1024 * 1024, otherwise: 16 * 1024 * 1024 };
const LOGGED = 'entries may stand in the transparency log; nothing was published or proposed';
const attachedState = (bundles) => `signed and logged; parts may be attached, nothing was proposed; the bundles are kept in ${bundles}`;
/**
 * Signs, attests, publishes and reads back every image of the request; `permit` may still refuse before anything is signed.
 * What does not depend on each other runs at the same time; the groups of the log only order what is told.
 */
async function signImages(request, tokens, permit, run) {
    const permitted = permit();
    const { preparing, describing, opening } = startTogether(request, tokens, permitted, run);
    const images = await run.log.group('Subject', () => told(preparing, (found) => found.map(progress/* subjectLine */.nh), run));
    const signing = await run.log.group('Identity and trust', () => told(opening, progress/* signingLines */.Rd, run));
    const sboms = await run.log.group('Statements', () => describing);
    const scan = await attestedScan(request, images, signing);
    const notes = [
        ...judgeRevisions(request, images, signing, run),
        ...(scan?.notes ?? []),
        ...sboms.flat().flatMap((sbom) => sbom.notes)
    ];
    const planned = images.map((image, index) => {
        const statements = planStatements(image.subject, signing.identity.claims, sboms[index] ?? [], scan?.predicate);
        return (0,attach/* planImage */.Fz)(image, statements, signing);
    });
    (0,attach/* requireLogins */.K5)(planned);
    await permitted;
    const bundles = await bundle_folder/* BundleFolder */.$.create(run.folder);
    const signed = await run.log.group('Bundles', () => (0,errors/* afterwards */.Q$)(LOGGED, (0,attach/* signPlanned */.S7)(planned, signing, bundles, run)));
    const settled = await run.log.group('Publication and read-back', () => (0,errors/* afterwards */.Q$)(attachedState(bundles.path), (0,attach/* settlePlanned */.Oo)(planned, signed, signing, run)));
    await bundles.keepStanding(settled);
    const evidence = (0,chain_evidence/* evidenceOf */.X)(proven(settled, sboms), (0,chain_signing/* transparencyOf */.kM)(signing), notes, releaseWorkflow(run));
    await requireStored(request, settled, signing, run);
    for (const image of images)
        await putTags(request.tags, image, run.log);
    const sbomPaths = await keepSboms(sboms.flat(), run.folder);
    return { evidence, bundles: bundles.path, sbomPaths, storing: storeBeside(request, settled, signing, run) };
}
function startTogether(request, tokens, permitted, run) {
    const laying = (0,chain_signing/* layGround */.YK)(request, run);
    const opening = (0,chain_signing/* openSigning */.Ou)(request, tokens, laying, run);
    const preparing = Promise.all(request.images.map((image) => (0,prepare/* prepareImage */.Fs)(image, request, run)));
    const describing = Promise.all([preparing, laying]).then(async ([images, ground]) => {
        // The certificate is asked for first: an SBOM is read while its answer is on the way.
        await (0,promises_.setImmediate)();
        return Promise.all(images.map((image) => describeImage(image, request, ground, run)));
    });
    const everything = Promise.all([opening, preparing, describing, permitted]);
    return {
        preparing: unlessFails(preparing, everything),
        describing: unlessFails(describing, everything),
        opening: unlessFails(opening, everything)
    };
}
// What fails first is told at once, though its turn comes later; nobody waits for a slow registry to hear of a wrong input.
function unlessFails(work, everything) {
    const sooner = Promise.race([work, everything.then(() => work)]);
    sooner.catch(() => undefined);
    return sooner;
}
async function told(result, lines, run) {
    for (const line of lines(await result))
        run.log.info(line);
    return result;
}
function judgeRevisions({ ofThisCommit }, images, { identity }, run) {
    if (ofThisCommit)
        for (const { subject } of images)
            requireRevision(subject, identity.claims);
    const notes = images.flatMap(({ subject }) => revisionNote(subject, identity.claims) ?? []);
    for (const note of notes)
        run.log.warning(note);
    return notes;
}
async function describeImage({ subject, registry }, { sbom, githubToken }, { services }, run) {
    const budgetBytes = documentBudget(services);
    const { folder: temp, log, deadline } = run;
    const env = await (0,prepare/* scanEnvironment */.D9)(subject.reference, githubToken, run);
    return gatherSboms(sbom, { subject, registry, budgetBytes, temp, env, log, deadline });
}
async function attestedScan({ scan }, [image], { identity, services }) {
    if (scan === undefined || !image)
        return undefined;
    return attestScan(await readScanRecord(scan), image.subject, identity.claims, documentBudget(services));
}
function documentBudget({ log }) {
    return log?.api === 1 ? DOCUMENT_BYTES.withV1 : DOCUMENT_BYTES.otherwise;
}
// The runner names the repository of the action that runs, which is that of the workflow where this one is release.yml.
function releaseWorkflow({ env, serverUrl }) {
    const repository = env['GITHUB_ACTION_REPOSITORY'];
    return repository ? `${serverUrl}/${repository}/.github/workflows/release.yml@` : undefined;
}
function proven(settled, sboms) {
    return settled.map((image, index) => provenImage(image, sboms[index] ?? []));
}
function provenImage({ image, before, after }, sboms) {
    const stood = new Set(before.filled.map(({ placement }) => placement));
    const written = new Set(after.filled.filter(({ placement }) => !stood.has(placement)).map(({ attachment }) => attachment));
    return {
        subject: image.subject,
        referrersApi: image.inventories[0]?.referrersApi === true,
        attachments: [...new Set(after.filled.map(({ attachment }) => attachment))],
        isNew: (attachment) => written.has(attachment),
        sboms: sboms.map(chain_evidence/* sbomEvidence */.h)
    };
}


/***/ }),

/***/ 4176:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  DZ: () => (/* binding */ isPublicGood),
  YK: () => (/* binding */ layGround),
  Ou: () => (/* binding */ openSigning),
  kM: () => (/* binding */ transparencyOf)
});

// EXTERNAL MODULE: ./src/attestation/claims.ts
var attestation_claims = __nccwpck_require__(1141);
// EXTERNAL MODULE: ./src/attestation/statement.ts
var attestation_statement = __nccwpck_require__(6031);
// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __nccwpck_require__(8033);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __nccwpck_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __nccwpck_require__(3917);
// EXTERNAL MODULE: ./src/sigstore/rekor-v1.ts
var rekor_v1 = __nccwpck_require__(3795);
;// CONCATENATED MODULE: ./src/sigstore/bundle.ts



/** A DSSE envelope around a payload, signed over its pre-authentication encoding (DSSE protocol.md) and seen by all witnesses at once: a bundle v0.3. */
async function signEnvelope(payload, payloadType, parts) {
    const { signature, key } = await parts.signer.sign(core_dist.dsse.preAuthEncoding(payloadType, payload));
    const certificate = certificateOf(key);
    const bundle = (0,dist/* toDSSEBundle */.PR)({
        artifact: payload,
        artifactType: payloadType,
        signature,
        certificate: core_dist.pem.toDER(certificate)
    });
    return witnessed(bundle, certificate, parts.witnesses);
}
/** A signature over a message as it stands, seen by all witnesses at once: a bundle v0.3. */
async function signMessage(message, parts) {
    const { signature, key } = await parts.signer.sign(message);
    const certificate = certificateOf(key);
    const digest = core_dist.crypto.digest('sha256', message);
    const bundle = (0,dist/* toMessageSignatureBundle */.hj)({ digest, signature, certificate: core_dist.pem.toDER(certificate) });
    return witnessed(bundle, certificate, parts.witnesses);
}
/**
 * The bundle around an envelope as JSON, and the part of it that is the envelope, as the log got it. In ASCII alone: the dash
 * of a checkpoint would make every reader take megabytes of base64 for text of all languages.
 */
function serialiseBundle(bundle) {
    const { content } = bundle;
    if (content.$case !== 'dsseEnvelope')
        throw new TypeError('a statement is signed in an envelope');
    const { mediaType, verificationMaterial } = (0,dist/* bundleToJSON */.ev)({ ...bundle, content: EMPTY_CONTENT });
    const around = JSON.stringify({ mediaType, verificationMaterial }).replace(/[^\x00-\x7f]/g, escaped);
    const head = `${around.slice(0, -1)},"dsseEnvelope":`;
    const bytes = Buffer.from(`${head}${(0,rekor_v1/* envelopeText */.q$)(content.dsseEnvelope)}}`);
    return { bytes, envelope: bytes.subarray(head.length, -1) };
}
const EMPTY_CONTENT = {
    $case: 'dsseEnvelope',
    dsseEnvelope: { payload: Buffer.alloc(0), payloadType: '', signatures: [] }
};
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
async function witnessed(bundle, certificate, witnesses) {
    const seen = await Promise.all(witnesses.map((witness) => witness.testify(bundle.content, certificate)));
    const rfc3161Timestamps = seen.flatMap((material) => material.rfc3161Timestamps ?? []);
    const tlogEntries = seen.flatMap((material) => material.tlogEntries ?? []);
    const verificationMaterial = {
        ...bundle.verificationMaterial,
        tlogEntries,
        timestampVerificationData: { rfc3161Timestamps }
    };
    return { ...bundle, verificationMaterial };
}
function certificateOf(key) {
    if (key.$case === 'x509Certificate')
        return key.certificate;
    throw new TypeError('a keyless signature comes with a certificate');
}

// EXTERNAL MODULE: ./src/sigstore/expected-signer.ts
var expected_signer = __nccwpck_require__(7923);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/sigstore/certificate.ts
var sigstore_certificate = __nccwpck_require__(7853);
// EXTERNAL MODULE: ./src/sigstore/identity.ts
var sigstore_identity = __nccwpck_require__(5414);
// EXTERNAL MODULE: ./src/sigstore/service.ts
var sigstore_service = __nccwpck_require__(4785);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/sigstore/signer.ts


// Log and timestamp must both have seen a signature this long before its certificate ends, or in the first half of a shorter life.
const MARGIN_MS = 60_000;
const signInThread = (0,external_node_util_.promisify)(external_node_crypto_.sign);
/** A fresh P-256 key that lives in this process only. */
function generateKey() {
    return (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
}
/** One key and its one certificate, for every signature of a run. */
class CertificateSigner {
    certificate;
    chain;
    key;
    end;
    constructor(key, certified) {
        this.key = key;
        this.certificate = certified.certificate;
        this.chain = certified.chain;
        this.end = certified.requestedAt + certified.lifeMs - Math.min(MARGIN_MS, certified.lifeMs / 2);
    }
    /** How long a signature may still wait for its log entry and its timestamp, in milliseconds. */
    remainingMs() {
        return Math.max(0, this.end - performance.now());
    }
    /** The ECDSA signature with SHA-256 over `data`, DER-encoded (RFC 3279 §2.2.3). */
    async sign(data) {
        const signature = await signInThread('sha256', data, this.key);
        return { signature, key: { $case: 'x509Certificate', certificate: this.certificate } };
    }
}

;// CONCATENATED MODULE: ./src/sigstore/fulcio.ts







const BUDGET_MS = 120_000;
const REFUSALS = new Set([400, 401, 403]);
const CERTIFICATE_AUTHORITY = {
    name: 'the certificate authority',
    attemptMs: [10_000, 10_000],
    maxBytes: 1_048_576,
    outageCode: 'E_CERTIFICATE_OUTAGE',
    answerCode: 'E_CERTIFICATE_ANSWER'
};
/** A new key with a certificate for the identity (Fulcio's POST /api/v2/signingCert), checked against what was asked and against the trusted root. */
async function requestCertificate(identity, authority, trust, context) {
    const service = new sigstore_service/* SigstoreService */.eT(CERTIFICATE_AUTHORITY, authority, { ...context, secrets: [identity.token] });
    const { privateKey, publicKey } = generateKey();
    const requestedAt = performance.now();
    const certificate = await service.ask({
        method: 'POST',
        url: (0,sigstore_service/* under */.hG)(authority, 'api/v2/signingCert'),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: certificateRequest(identity, privateKey, publicKey)
    }, (response) => leafOf(response, service, identity.claims), BUDGET_MS);
    const leaf = readLeaf(certificate, service);
    checkLeaf(leaf, publicKey, identity.claims, trust);
    const chain = trust.chainOf(leaf.node);
    if (!chain)
        throw unknownAuthority(service);
    const lifeMs = leaf.parsed.notAfter.getTime() - leaf.parsed.notBefore.getTime();
    return new CertificateSigner(privateKey, { certificate: (0,sigstore_certificate/* pemOf */._y)(leaf.node.raw), chain, lifeMs, requestedAt });
}
function certificateRequest({ token, claims }, privateKey, publicKey) {
    return Buffer.from(JSON.stringify({
        credentials: { oidcIdentityToken: token },
        publicKeyRequest: {
            publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }) },
            proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(claims.subject), privateKey).toString('base64')
        }
    }));
}
function leafOf(response, service, claims) {
    (0,sigstore_service/* refusePassing */.cv)(response);
    if (REFUSALS.has(response.status))
        throw refused(response, service, claims);
    if (response.status !== 200 && response.status !== 201)
        throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`);
    const answer = (0,sigstore_service/* jsonOf */.o_)(response);
    if (answer.signedCertificateDetachedSct)
        throw badContent('it carries no signed certificate timestamp: the authority would hand that over apart');
    const leaf = answer.signedCertificateEmbeddedSct?.chain?.certificates?.[0];
    if (typeof leaf !== 'string')
        throw service.nonsense('the answer holds no certificate chain');
    return leaf;
}
function readLeaf(certificate, service) {
    try {
        const node = new external_node_crypto_.X509Certificate(certificate);
        return { node, parsed: (0,sigstore_certificate/* parseCertificate */.hB)(node.raw) };
    }
    catch (error) {
        throw service.nonsense('the first certificate of the chain is damaged', error);
    }
}
function checkLeaf({ node, parsed }, publicKey, claims, trust) {
    if (!node.publicKey.equals(publicKey))
        throw badContent('it is for another key than the one that was sent');
    if (trust.requires.certificateLog && !parsed.extSCT?.signedCertificateTimestamps.length)
        throw badContent('it carries no signed certificate timestamp, so no public log has seen it');
    // Which name an issuer other than GitHub gets is a matter of the private authority's configuration.
    if (!(0,sigstore_identity/* isGitHubIssuer */.xU)(claims.issuer))
        return;
    const [asked, named] = [(0,attestation_claims/* identityOf */.cu)(claims), (0,sigstore_certificate/* readIdentity */.xN)(parsed)];
    if (named.subjectAlternativeName !== asked.subjectAlternativeName)
        throw badContent(`it names ${named.subjectAlternativeName}, not ${asked.subjectAlternativeName}`);
    if (named.issuer !== asked.issuer)
        throw badContent(`it says that ${named.issuer} vouches, not ${asked.issuer}`);
}
function badContent(reason) {
    return new errors/* EvidenceError */.oe('E_CERTIFICATE_CONTENT', {
        message: 'the certificate that the authority issued is not the one that was asked for',
        reason,
        remedy: 'do not try to work around it: look who answers at the address of the certificate authority'
    });
}
function unknownAuthority(service) {
    return new errors/* EvidenceError */.oe('E_CERTIFICATE_CHAIN', {
        message: `${service.title} issues under an authority that is not trusted`,
        reason: 'no authority of the trusted root that is valid now has signed the certificate',
        remedy: 'give the trusted root and the signing config of the same Sigstore instance'
    });
}
// Fulcio hides what it disliked; most often it is one of these claims.
function refused(response, service, claims) {
    const [fault] = (0,sigstore_identity/* faultsOf */.xm)(claims, (0,sigstore_service/* clockOf */.ie)(response));
    const { issuer, subject } = claims;
    const suspicion = fault
        ? `in the identity token ${fault.says}`
        : `aud and exp of the identity token are right, so iss ${issuer} or sub ${subject} is not accepted here`;
    return new errors/* PermissionError */.i_('E_CERTIFICATE_REFUSED', {
        message: `${service.title} answered ${response.status}: no certificate`.slice(0, 160),
        reason: `${suspicion}; it says: ${service.said(response)}`,
        remedy: fault?.remedy ??
            'sign with a Sigstore that accepts this issuer, or let its operator add the issuer to the configuration'
    });
}

// EXTERNAL MODULE: ./src/sigstore/legacy.ts
var legacy = __nccwpck_require__(8971);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __nccwpck_require__(9654);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/rekor/v2/index.js
var v2 = __nccwpck_require__(3835);
;// CONCATENATED MODULE: ./src/sigstore/rekor-v2.ts



/** Where entries are posted, relative to the log's address (rekor-tiles, rekor_service.proto). */
const ENTRIES_V2 = 'api/v2/log/entries';
/** The request for a hashedrekord 0.0.2, the one type that Rekor v2 takes: hash and signature of what was signed, an envelope's pre-authentication encoding included. */
function createEntryRequest(content, certificate) {
    const { digest, signature } = signedDigest(content);
    const request = v2.CreateEntryRequest.toJSON({
        spec: {
            $case: 'hashedRekordRequestV002',
            hashedRekordRequestV002: {
                digest,
                signature: {
                    content: signature,
                    verifier: {
                        keyDetails: protobuf_specs_dist.PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
                        verifier: { $case: 'x509Certificate', x509Certificate: { rawBytes: core_dist.pem.toDER(certificate) } }
                    }
                }
            }
        }
    });
    return Buffer.from(JSON.stringify(request));
}
/** The entry in an answer of the log; throws TypeError naming what is missing. */
function entryFromV2(answer) {
    const { logId, kindVersion, inclusionProof, ...entry } = protobuf_specs_dist.TransparencyLogEntry.fromJSON(answer);
    if (!logId || logId.keyId.length === 0)
        throw new TypeError('logId is missing');
    if (!kindVersion)
        throw new TypeError('kindVersion is missing');
    if (!inclusionProof?.checkpoint)
        throw new TypeError('inclusionProof has no checkpoint');
    if (entry.canonicalizedBody.length === 0)
        throw new TypeError('canonicalizedBody is missing');
    return { ...entry, logId, kindVersion, inclusionProof };
}
function signedDigest(content) {
    if (content.$case === 'messageSignature') {
        const { messageDigest, signature } = content.messageSignature;
        return { digest: messageDigest.digest, signature };
    }
    const { payloadType, payload, signatures } = content.dsseEnvelope;
    return {
        digest: core_dist.crypto.digest('sha256', core_dist.dsse.preAuthEncoding(payloadType, payload)),
        signature: signatures[0]?.sig ?? Buffer.alloc(0)
    };
}

;// CONCATENATED MODULE: ./src/sigstore/log-witness.ts




/** Something has to be signed anew: the certificate would end first, or the log holds an entry that it does not give out. */
class SignAgain extends Error {
    because;
    constructor(because) {
        super(because);
        this.because = because;
    }
}
const LOOKUP_MS = 30_000;
const LARGE_BODY = 1_048_576;
const LARGE_FAULTS = 2;
const STATE = 'entries may stand in the transparency log; nothing was published or proposed';
const TRANSPARENCY_LOG = {
    name: 'the transparency log',
    maxBytes: 10 * 1_048_576,
    outageCode: 'E_LOG_OUTAGE',
    answerCode: 'E_LOG_ANSWER',
    state: STATE
};
// Version 2 answers only when a checkpoint covers the entry: its clients must allow 20 s or more (rekor-tiles CLIENTS.md).
const ATTEMPT_MS = { 1: [20_000, 20_000], 2: [30_000, 30_000] };
/** The transparency log of a session, whatever certificate is in use; asked until the deadline, for logs have been out for an hour. */
class TransparencyLog {
    api;
    context;
    service;
    constructor(log, context) {
        this.api = log.api;
        this.context = context;
        this.service = new sigstore_service/* SigstoreService */.eT({ ...TRANSPARENCY_LOG, attemptMs: ATTEMPT_MS[log.api] }, log.url, context);
    }
    /** A witness for what `signer` signs, until `signal`; it throws SignAgain rather than wait longer than the certificate lives. */
    witness(signer, signal) {
        return {
            testify: async (content, certificate) => {
                const body = this.api === 1 ? (0,rekor_v1/* proposeEntry */.Rn)(content, certificate) : createEntryRequest(content, certificate);
                const answer = await this.post(body, signer, signal);
                return { tlogEntries: ['entry' in answer ? answer.entry : await this.lookUp(answer.conflict, signer, signal)] };
            }
        };
    }
    async post(body, signer, signal) {
        const certificateMs = signer.remainingMs();
        const certificateEndsFirst = certificateMs < this.context.deadline.remainingMs();
        try {
            return await this.service.ask({
                method: 'POST',
                url: (0,sigstore_service/* under */.hG)(this.service.url, this.api === 1 ? rekor_v1/* ENTRIES_V1 */.Fy : ENTRIES_V2),
                headers: { 'content-type': 'application/json', accept: 'application/json' },
                body
            }, this.readerOf(body.length), certificateMs, signal);
        }
        catch (error) {
            if (certificateEndsFirst && isOutage(error))
                throw new SignAgain('certificate');
            throw error;
        }
    }
    // The answer to an earlier attempt may have been lost after it took effect: then the log refuses a second, equal entry.
    async lookUp(uuid, signer, signal) {
        if (uuid === undefined)
            throw new SignAgain('conflict');
        const url = (0,sigstore_service/* under */.hG)(this.service.url, `${rekor_v1/* ENTRIES_V1 */.Fy}/${uuid}`);
        try {
            return await this.service.ask({ method: 'GET', url, headers: { accept: 'application/json' } }, (response) => {
                if (response.status === 404)
                    throw new sigstore_service/* PassingAnswer */.aT(response, 'has an entry, but answered 404 for it');
                return this.entryOf(response);
            }, Math.min(LOOKUP_MS, signer.remainingMs()), signal);
        }
        catch (error) {
            throw isOutage(error) ? new SignAgain('conflict') : error;
        }
    }
    readerOf(size) {
        let faults = 0;
        return (response) => {
            if (response.status >= 500 && size > LARGE_BODY && ++faults === LARGE_FAULTS)
                throw this.tooLarge(response.status, size);
            if (response.status === 413 || (response.status === 400 && TOO_LARGE.test(response.body.toString('utf8'))))
                throw this.tooLarge(response.status, size);
            if (response.status === 405)
                throw this.frozen();
            if (response.status === 409)
                return { conflict: this.api === 1 ? (0,rekor_v1/* conflictingEntry */.Vj)(response) : undefined };
            return { entry: this.entryOf(response) };
        };
    }
    entryOf(response) {
        (0,sigstore_service/* refusePassing */.cv)(response);
        if (response.status !== 200 && response.status !== 201)
            throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`);
        const answer = (0,sigstore_service/* jsonOf */.o_)(response);
        try {
            return this.api === 1 ? (0,rekor_v1/* entryFromV1 */.Wh)(answer) : entryFromV2(answer);
        }
        catch (error) {
            throw this.service.nonsense(error instanceof TypeError ? error.message : 'its entry can not be read', error);
        }
    }
    tooLarge(status, size) {
        const mebibytes = (size / LARGE_BODY).toFixed(1);
        return new errors/* RequestError */.GI('E_LOG_TOO_LARGE', {
            message: `an entry of ${mebibytes} MiB is probably too large for ${this.service.title}`.slice(0, 160),
            reason: `it answered ${status} to ${size} bytes; a version 1 log is sent the whole document, and most end near 3 MB`,
            remedy: 'attest a smaller SBOM, or set transparency-log: v2 with formats: bundle, where the log gets only a hash',
            state: STATE
        });
    }
    frozen() {
        return new errors/* UnavailableError */.hG('E_LOG_FROZEN', {
            message: `${this.service.title} is frozen: it takes no new entries`.slice(0, 160),
            reason: 'another log has taken its place, and the signing config that was read does not know that yet',
            remedy: 're-run this job only, so that the signing config is read anew; with a signing-config file, name the new log in it',
            state: STATE
        });
    }
}
const TOO_LARGE = /too large|too big|exceeds/i;
function isOutage(error) {
    return error instanceof errors/* UnavailableError */.hG && error.code === TRANSPARENCY_LOG.outageCode;
}

// EXTERNAL MODULE: ./src/sigstore/proof.ts + 1 modules
var sigstore_proof = __nccwpck_require__(4254);
;// CONCATENATED MODULE: ./src/sigstore/timestamp.ts



const timestamp_BUDGET_MS = 120_000;
const GRANTED = new Set([0n, 1n]);
const TIMESTAMP_AUTHORITY = {
    name: 'the timestamp authority',
    attemptMs: [10_000, 10_000],
    maxBytes: 65_536,
    outageCode: 'E_TIMESTAMP_OUTAGE',
    answerCode: 'E_TIMESTAMP_ANSWER',
    state: 'entries may stand in the transparency log; nothing was published or proposed'
};
/** A timestamp authority of a session; its address is complete, as signing configs give it. */
class TimestampAuthority {
    service;
    constructor(url, context) {
        this.service = new sigstore_service/* SigstoreService */.eT(TIMESTAMP_AUTHORITY, url, context);
    }
    /** A witness that has what `signer` signs stamped (RFC 3161 over HTTP, §3.4), until `signal`. */
    witness(signer, signal) {
        return {
            testify: async (content) => ({
                rfc3161Timestamps: [{ signedTimestamp: await this.stamp(signatureOf(content), signer, signal) }]
            })
        };
    }
    stamp(signature, signer, signal) {
        return this.service.ask({
            method: 'POST',
            url: this.service.url,
            headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
            body: timestampQuery(signature)
        }, (response) => this.replyOf(response), Math.min(timestamp_BUDGET_MS, signer.remainingMs()), signal);
    }
    replyOf(response) {
        (0,sigstore_service/* refusePassing */.cv)(response);
        if (response.status !== 200 && response.status !== 201)
            throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`);
        if (!isGranted(response.body))
            throw this.service.nonsense('its answer is no granted timestamp');
        return response.body;
    }
}
// DER up to the hash: version 1, SHA-256. certReq stays out, for verifiers take the authority's certificates from the trusted root.
const QUERY_HEAD = Buffer.from('30360201013031300d060960864801650304020105000420', 'hex');
/** The TimeStampReq for a signature (RFC 3161 §2.4.1); without a nonce, for the signature is itself fresh. */
function timestampQuery(signature) {
    return Buffer.concat([QUERY_HEAD, (0,external_node_crypto_.createHash)('sha256').update(signature).digest()]);
}
function isGranted(reply) {
    try {
        const timestamp = core_dist.RFC3161Timestamp.parse(Buffer.from(reply));
        return GRANTED.has(timestamp.status) && !Number.isNaN(timestamp.signingTime.getTime());
    }
    catch {
        return false;
    }
}
function signatureOf(content) {
    if (content.$case === 'messageSignature')
        return content.messageSignature.signature;
    return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0);
}

// EXTERNAL MODULE: ./src/sigstore/verifier.ts
var verifier = __nccwpck_require__(9798);
;// CONCATENATED MODULE: ./src/sigstore/session.ts
















// Signature, provenance and SBOM of one image; further ones open connections of their own.
const STATEMENTS_AT_ONCE = 3;
const MAX_RENEWALS = 10;
const MAX_CONFLICTS = 3;
const session_STATE = 'entries may stand in the transparency log; nothing was published or proposed';
/** One key and one certificate for everything that a run signs; whatever a service answers is verified before it is handed out. */
class SigningSession {
    trust;
    services;
    options;
    expected;
    context;
    transparencyLog;
    authorities;
    signer;
    renewal;
    renewals = 0;
    constructor(opening, signer) {
        const { services, trust, options, context, identity } = opening;
        this.services = services;
        this.trust = trust;
        this.options = options;
        this.context = context;
        this.expected = (0,sigstore_identity/* isGitHubIssuer */.xU)(identity.claims.issuer) ? (0,attestation_claims/* identityOf */.cu)(identity.claims) : undefined;
        this.transparencyLog = services.log && new TransparencyLog(services.log, context);
        this.authorities = services.timestampAuthorities.map((url) => new TimestampAuthority(url, context));
        this.signer = signer;
    }
    /** Asks for the certificate; throws PermissionError, UnavailableError or EvidenceError when there is none to trust. */
    static async open(identity, services, trust, options) {
        const context = {
            log: options.log,
            deadline: options.deadline,
            statusPage: trust.publicGood ? sigstore_service/* STATUS_PAGE */.$Q : undefined
        };
        const signing = [...(services.log ? [services.log.url] : []), ...services.timestampAuthorities];
        for (const url of signing)
            (0,http/* openConnections */.qP)(url, STATEMENTS_AT_ONCE);
        const signer = await requestCertificate(identity, services.certificateAuthority, trust, context);
        return new SigningSession({ identity, services, trust, options, context }, signer);
    }
    /** PEM of the certificate in use. */
    get certificate() {
        return this.signer.certificate;
    }
    /** PEM of its intermediates, then of its root. */
    get chain() {
        return this.signer.chain;
    }
    /** Signs an in-toto statement in a DSSE envelope; log and timestamp authorities are asked at the same time. Throws when anything does not verify. */
    async signStatement(statement) {
        return this.signing(async (signer, signal) => {
            const witnesses = this.witnesses(signer, signal);
            const bundle = await signEnvelope(statement, attestation_statement/* STATEMENT_PAYLOAD_TYPE */.Mb, { signer, witnesses });
            return this.sealStatement(bundle, signer);
        });
    }
    /** Signs a payload as it stands, for cosign's `.sig` tag; throws RequestError where no version 1 log is in use. */
    async signPayload(payload) {
        const { transparencyLog } = this;
        if (this.services.log?.api !== 1 || !transparencyLog)
            throw noLegacy();
        return this.signing(async (signer, signal) => {
            const witnesses = [transparencyLog.witness(signer, signal)];
            return this.sealPayload(await signMessage(payload, { signer, witnesses }), payload, signer);
        });
    }
    witnesses(signer, signal) {
        const log = this.transparencyLog ? [this.transparencyLog] : [];
        return [...log, ...this.authorities].map((service) => service.witness(signer, signal));
    }
    // What is verified is read from the bytes that will be published, not from what they were made of.
    sealStatement(made, signer) {
        const { bytes, envelope } = serialiseBundle(made);
        return this.verified(() => {
            const { bundle, proven } = (0,verifier/* openBundle */.hk)(bytes, this.trust);
            if (this.services.log?.api === 1)
                checkEnvelopeHash(bundle, envelope);
            (0,expected_signer/* checkSigner */.J)(proven.signer, this.expected);
            return { bundle: bytes, envelope, time: proven.time, legacy: legacyOf(bundle, signer) };
        });
    }
    sealPayload(bundle, payload, signer) {
        const { time } = this.verified(() => {
            const proof = (0,sigstore_proof/* prove */.zn)(bundle, this.trust, payload);
            (0,expected_signer/* checkSigner */.J)(proof.signer, this.expected);
            return proof;
        });
        const legacy = legacyOf(bundle, signer);
        if (!legacy || bundle.content.$case !== 'messageSignature')
            throw noLegacy();
        const signature = bundle.content.messageSignature.signature.toString('base64');
        return { payload, signature, time, legacy };
    }
    verified(verify) {
        try {
            return verify();
        }
        catch (error) {
            throw error instanceof errors/* EvidenceError */.oe ? untrustworthy(error) : error;
        }
    }
    async signing(sign) {
        let signer = this.signer.remainingMs() > 0 ? this.signer : await this.renewed(this.signer);
        for (let conflicts = 0;;) {
            const abort = new AbortController();
            try {
                return await sign(signer, abort.signal);
            }
            catch (error) {
                // When one witness fails, the others would go on waiting for nothing.
                abort.abort();
                if (!(error instanceof SignAgain))
                    throw error;
                if (error.because === 'certificate')
                    signer = await this.renewed(signer);
                else if (++conflicts > MAX_CONFLICTS)
                    throw stuck();
            }
        }
    }
    // Many signatures find the same certificate at its end: one of them renews it, and all wait for that.
    renewed(old) {
        if (this.signer !== old)
            return Promise.resolve(this.signer);
        this.renewal ??= this.renew().finally(() => {
            this.renewal = undefined;
        });
        return this.renewal;
    }
    async renew() {
        const { renew, log } = this.options;
        if (!renew || ++this.renewals > MAX_RENEWALS)
            throw ended();
        log.info('the certificate would end before the log answers; asking for a new identity token and certificate');
        const identity = await renew();
        this.signer = await requestCertificate(identity, this.services.certificateAuthority, this.trust, this.context);
        return this.signer;
    }
}
function legacyOf({ verificationMaterial }, { certificate, chain }) {
    const [entry] = verificationMaterial.tlogEntries;
    const rekorBundle = entry && (0,legacy/* rekorAnnotation */.n$)(entry);
    return rekorBundle === undefined ? undefined : { certificate, chain, rekorBundle };
}
function checkEnvelopeHash({ verificationMaterial }, envelope) {
    const [entry] = verificationMaterial.tlogEntries;
    if (entry && (0,rekor_v1/* envelopeHashOf */.KK)(entry.canonicalizedBody)?.equals(digest/* Digest */.n.of(envelope)))
        return;
    throw (0,sigstore_proof/* unproven */.gm)('E_VERIFY_LOG', 'the log entry does not belong to the envelope', 'its hash is not that of the envelope that was sent');
}
function untrustworthy({ code, message, reason, cause }) {
    return new errors/* EvidenceError */.oe(code, {
        message: `just signed, but not to be published: ${message}`.slice(0, 160),
        ...(reason !== undefined && { reason }),
        remedy: 'check that trusted root and signing config are of the same Sigstore; if they are, one of its services answers wrongly',
        state: session_STATE,
        cause
    });
}
function noLegacy() {
    return new errors/* RequestError */.GI('E_LEGACY_LOG', {
        message: "cosign's tags can't be written: they need a transparency log of version 1",
        reason: 'their verifiers ask for a signed entry timestamp, which no other log gives',
        remedy: 'set formats: bundle, or transparency-log: v1 where this Sigstore has such a log'
    });
}
function ended() {
    return new errors/* UnavailableError */.hG('E_CERTIFICATE_ENDED', {
        message: 'the certificate ended before the transparency log took the entry',
        reason: 'no new identity token can be had here, or ten certificates have ended while the log was out',
        remedy: 're-run this job only, once the log answers again',
        state: session_STATE
    });
}
function stuck() {
    return new errors/* UnavailableError */.hG('E_LOG_CONFLICT', {
        message: 'the transparency log says again and again that it holds an equal entry, and does not give it out',
        reason: `the statement was signed anew ${MAX_CONFLICTS} times, each time with another signature`,
        remedy: 're-run this job only; if it stays so, tell who runs the log',
        state: session_STATE
    });
}

// EXTERNAL MODULE: ./src/sigstore/trust.ts + 4 modules
var sigstore_trust = __nccwpck_require__(2606);
// EXTERNAL MODULE: ./src/chain/guard.ts
var guard = __nccwpck_require__(7772);
;// CONCATENATED MODULE: ./src/chain/signing.ts




/** Loads the trust root and finds the services that the request leads to. */
async function layGround(request, run) {
    const trust = await (0,sigstore_trust/* loadTrust */.V)(request.trust, { temp: run.folder, log: run.log, deadline: run.deadline });
    const services = trust.services(new Date(), request.log);
    return { trust, services, formats: formatsFor(request, services, run) };
}
/** Asks who we are while the ground is laid, then for the one certificate of the run. */
async function openSigning(request, tokens, laying, run) {
    const askIdentity = () => tokens(isPublicGood(request));
    const [identity, ground] = await Promise.all([askIdentity(), laying]);
    const { trust, services } = ground;
    const names = publicNames(identity.claims);
    (0,guard/* guardVisibility */.OZ)(identity.claims.repositoryVisibility, trust.publicGood, request.publicLogAllowed, names);
    const options = { log: run.log, deadline: run.deadline, renew: askIdentity };
    return { ...ground, identity, session: await SigningSession.open(identity, services, trust, options) };
}
/** What the evidence says of the log that was used. */
function transparencyOf({ trust, services }) {
    const { log } = services;
    return {
        instance: trust.publicGood ? 'public-good' : 'private',
        log: log ? `v${log.api}` : 'none',
        url: log?.url.href ?? null
    };
}
/** Whether the request leads to the public Sigstore, whose log anybody can read. */
function isPublicGood({ trust }) {
    return trust.kind === 'tuf' && trust.publicGood;
}
function publicNames({ repository, workflowRef, ref, sha }) {
    return { repository, workflow: workflowRef, ref, sha };
}
// Only a Rekor v1 gives the signed entry timestamp that cosign's tags carry.
function formatsFor({ formats }, { log }, run) {
    if (log?.api === 1 || !formats.includes('legacy'))
        return formats;
    const reason = `${log ? 'the log is a Rekor v2, which gives' : 'there is no transparency log to give'} no signed entry timestamp`;
    if (!formats.includes('bundle')) {
        throw new errors/* RequestError */.GI('E_FORMAT_LOG', {
            message: "formats: legacy can't be written with this Sigstore",
            reason,
            remedy: 'write formats: bundle, or use a Sigstore with a Rekor v1 log'
        });
    }
    run.log.notice(`cosign's .sig and .att tags are left out: ${reason}`);
    return ['bundle'];
}


/***/ }),

/***/ 875:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ tokenSource),
/* harmony export */   k: () => (/* binding */ noIdentity)
/* harmony export */ });
/* harmony import */ var _sigstore_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5414);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);


/** Asks the runner's token service as often as needed, or takes the one token that another CI put into SIGSTORE_ID_TOKEN. */
function tokenSource(request, given, run) {
    return async (publicIssuer) => {
        const rules = { log: run.log, deadline: run.deadline, serverUrl: run.serverUrl, privateTrust: !publicIssuer };
        if (request)
            return (0,_sigstore_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .requestIdentity */ .uE)(request, rules);
        if (given)
            return (0,_sigstore_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityFromToken */ .aU)(given, rules);
        throw noIdentity();
    };
}
/** The error of a job that may not ask for an identity token. */
function noIdentity() {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_NO_ID_TOKEN', {
        message: 'this job may not ask for an identity token',
        reason: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set, which is what a missing permission looks like',
        remedy: 'add "permissions: id-token: write" to the job, and to the job that calls it when this is a reusable workflow; a job-level block replaces the one of the workflow, so repeat contents: read and packages: write there. On another CI pass a token for the audience sigstore in SIGSTORE_ID_TOKEN'
    });
}


/***/ }),

/***/ 2841:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ parseTrust),
/* harmony export */   gT: () => (/* binding */ existing)
/* harmony export */ });
/* unused harmony export PUBLIC_GOOD_MIRROR */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);


const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
/**
 * The trust root and services that the inputs name: public-good Sigstore, another TUF mirror, or files; to verify, the file
 * of the trusted root is enough. Throws RequestError.
 */
function parseTrust(read, purpose) {
    const [trustedRoot, signingConfig] = [read('trusted-root'), read('signing-config')];
    const [mirror, rootPath] = [read('tuf-mirror'), read('tuf-root')];
    if (trustedRoot === '' && signingConfig === '')
        return parseMirror(mirror, rootPath);
    if (mirror !== '' || rootPath !== '')
        throw twoWays();
    if (trustedRoot === '' || (signingConfig === '' && purpose === 'sign'))
        throw halfAWay(trustedRoot === '');
    return {
        kind: 'files',
        trustedRoot: existing('trusted-root', trustedRoot),
        ...(signingConfig !== '' && { signingConfig: existing('signing-config', signingConfig) })
    };
}
function parseMirror(mirror, rootPath) {
    const url = URL.parse(mirror || PUBLIC_GOOD_MIRROR);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '')
        throw trustError('tuf-mirror is not an http or https address', 'the trust root is fetched from it, without a user name in the address', `write it like ${PUBLIC_GOOD_MIRROR}`);
    const publicGood = url.href.replace(/\/$/, '') === PUBLIC_GOOD_MIRROR;
    if (!publicGood && rootPath === '')
        throw trustError('tuf-mirror is given without tuf-root', 'whatever a mirror answers is believed only where a root that is known already has signed it', 'pass tuf-root: the path of the root.json that this mirror is trusted by');
    return { kind: 'tuf', mirror: url, publicGood, ...(rootPath !== '' && { rootPath: existing('tuf-root', rootPath) }) };
}
/** The path, where there is a file; throws RequestError with the input's name where there is none. */
function existing(input, path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_INPUT_FILE', {
        message: `${input}: there is no file ${JSON.stringify(path)}`,
        reason: 'the step that writes it did not run, runs later, or writes it somewhere else',
        remedy: 'check the path; it is relative to the working directory of the step'
    });
}
function twoWays() {
    return trustError('trusted-root and signing-config name a Sigstore, and tuf-mirror another', 'one run trusts one Sigstore; nothing tells which of the two is meant', 'keep one of the two ways');
}
function halfAWay(noRoot) {
    const [missing, given] = noRoot ? ['trusted-root', 'signing-config'] : ['signing-config', 'trusted-root'];
    return trustError(`${missing} is missing beside ${given}`, 'the one says which services sign, the other whom to believe', 'pass both files; whoever runs the private Sigstore gives them out');
}
function trustError(message, reason, remedy) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_TRUST_INPUT', { message, reason, remedy });
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ storageTable),
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   Ef: () => (/* binding */ sbomTable),
/* harmony export */   Os: () => (/* binding */ attachmentTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3326);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6652);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1508);



const MAX_ENTRIES = 4;
/** One row for each digest that something is attached to: its signature, provenance and SBOM, each with its log entries. */
function attachmentTable(evidence, budget) {
    const { images, transparency } = evidence;
    const isScanned = images.some((image) => image.attachments.some(({ kind }) => kind === 'scan'));
    const kinds = ['signature', 'provenance', 'sbom', ...(isScanned ? ['scan'] : [])];
    const rows = images.flatMap((image) => partsOf(image)
        .filter(isKnown(image))
        .map((part) => [
        partName(image, part, images.length),
        ...kinds.map((kind) => attachmentCell(evidence, image, part.subject, kind)),
        packagesCell(image, part.subject),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(part.subject)
    ]));
    const header = ['Image', 'Signature', 'Provenance', 'SBOM', ...(isScanned ? ['Scan'] : []), 'Packages', 'Digest'];
    const legend = `✅ read back from the registry and verified${transparency.log === 'none' ? '' : '; the numbers are entries of the transparency log'}.`;
    return `${legend}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows, { budget, row: 'digest' })}`;
}
/** Where each SBOM comes from, how large it is and what had to be left out of it; undefined where there is none. */
function sbomTable({ images }, budget) {
    const rows = images.flatMap((image) => image.sboms.map((sbom) => [
        partName(image, sbom, images.length),
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sbom.format)}, ${kilobytes(sbom.bytes)}`,
        SOURCES[sbom.source],
        leftOut(sbom)
    ]));
    const header = ['Describes', 'Attested as', 'Found by', 'Left out'];
    return rows.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows, { budget, row: 'document' });
}
/** The verdict of each check; over several images, how many of them passed it. */
function checkTable({ images }, budget) {
    const limit = { budget, row: 'check' };
    const [only, ...others] = images;
    if (only !== undefined && others.length === 0) {
        const rows = only.checks.map(({ name, detail }) => ['✅ pass', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name), (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(detail)]);
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Verdict', 'Check', 'What was seen'], rows, limit);
    }
    const rows = [...passes(images)].map(([name, passed]) => [
        `✅ pass for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(passed)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(images.length, 'image')}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Verdict', 'Check'], rows, limit);
}
/** Where each signed piece is found in the registry, marked where this run kept what stood there. */
function storageTable({ images, transparency }, budget) {
    const rows = images.flatMap((image) => image.attachments.map((found) => [
        partName(image, found, images.length),
        found.outcome === 'kept' ? `${KINDS[found.kind]}, kept` : KINDS[found.kind],
        found.format === 'bundle' ? 'bundle' : 'cosign tag',
        found.logIndex === null ? 'none' : (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .logEntryLink */ .db)(found.logIndex, transparency),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(found.location)
    ]));
    const header = ['Image', 'What', 'Format', 'Log entry', 'Location'];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows, { budget, row: 'piece' });
}
function leftOut({ reductions, source }) {
    if (reductions.length > 0)
        return reductions.map((step) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(step)).join('; ');
    return source === 'merged' ? 'what its platforms left out' : 'nothing';
}
const SOURCES = {
    file: 'the given file',
    buildkit: 'BuildKit, during the build',
    syft: 'Syft, in the pushed image',
    merged: 'merged from the platforms',
    attested: 'an attestation in the registry'
};
const KINDS = {
    signature: 'signature',
    provenance: 'provenance',
    sbom: 'SBOM',
    scan: 'scan'
};
function partsOf({ digest, platforms }) {
    const platformParts = platforms.map((platform) => ({ subject: platform.digest, platform: platform.name }));
    return [{ subject: digest, platform: null }, ...platformParts];
}
// Whoever verifies a digest may not have looked at its platforms; a row without anything would say that nothing is there.
function isKnown({ digest, attachments, sboms }) {
    return ({ subject }) => subject === digest ||
        attachments.some((one) => one.subject === subject) ||
        sboms.some((one) => one.subject === subject);
}
// Among several images each part needs the name of its image.
function partName(image, { subject, platform }, images) {
    const own = subject === image.digest ? image.kind : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(subject);
    const part = platform === null ? own : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(platform);
    if (images === 1)
        return part;
    return part === 'image' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(image.name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(image.name)} ${part}`;
}
function attachmentCell(evidence, image, digest, kind) {
    const found = image.attachments.filter((attachment) => attachment.subject === digest && attachment.kind === kind);
    if (found.length === 0)
        return 'none';
    return `✅ ${logEntries(evidence, found)}`.trimEnd();
}
function logEntries({ transparency }, found) {
    const entries = [...new Set(found.map(({ logIndex }) => logIndex).filter((index) => index !== null))];
    entries.sort((one, other) => Number(one) - Number(other));
    const shown = entries.slice(0, MAX_ENTRIES).map((index) => (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .logEntryLink */ .db)(index, transparency));
    const omitted = entries.length - shown.length;
    return [...shown, ...(omitted === 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(omitted)} more`])].join(', ');
}
function packagesCell({ sboms }, subject) {
    const sbom = sboms.find((candidate) => candidate.subject === subject);
    if (sbom === undefined)
        return 'none';
    return sbom.packages === 0 ? '⚠️ 0' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(sbom.packages);
}
// A check may be listed once for each piece of an image; the image counts once.
function passes(images) {
    const passed = new Map();
    for (const { checks } of images) {
        for (const name of new Set(checks.map((check) => check.name)))
            passed.set(name, (passed.get(name) ?? 0) + 1);
    }
    return passed;
}
function kilobytes(bytes) {
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(Math.max(1, Math.round(bytes / 1_000)))} kB`;
}


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ commandSections)
});

// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __nccwpck_require__(3326);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __nccwpck_require__(1508);
// EXTERNAL MODULE: ./src/evidence/links.ts
var links = __nccwpck_require__(6652);
;// CONCATENATED MODULE: ./src/evidence/verify-commands.ts


const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/**
 * Commands that verify these images again with tools that are not ours, pinned to the exact identity, issuer and source
 * repository of this run. A private Sigstore is reached through `trusted_root.json` in the working folder.
 */
function verifyCommands(evidence, images = evidence.images) {
    const cosign = (about, kind, verb) => {
        const subjects = images.flatMap((image) => subjectsOf(image, kind));
        return subjects.length === 0 ? [] : [{ about, command: cosignCommand(evidence, verb, subjects) }];
    };
    return [
        ...cosign('Signature', 'signature', 'verify'),
        ...cosign('Provenance', 'provenance', 'verify-attestation --type slsaprovenance1'),
        ...cosign('SBOM', 'sbom', 'verify-attestation --type spdxjson'),
        ...cosign('Scan', 'scan', 'verify-attestation --type vuln'),
        ...githubCommand(evidence, images)
    ];
}
function cosignCommand(evidence, verb, subjects) {
    const { signer, transparency } = evidence;
    const repository = (0,links/* repositoryName */.aR)(signer.sourceRepository);
    return continued([
        `cosign ${verb}`,
        ...(transparency.instance === 'private' ? ['--trusted-root trusted_root.json'] : []),
        ...(transparency.log === 'none' ? ['--insecure-ignore-tlog --use-signed-timestamps'] : []),
        `--certificate-identity ${(0,evidence_escape/* shellQuote */.ZL)(signer.identity)}`,
        `--certificate-oidc-issuer ${(0,evidence_escape/* shellQuote */.ZL)(signer.issuer)}`,
        ...(repository === undefined ? [] : [`--certificate-github-workflow-repository ${(0,evidence_escape/* shellQuote */.ZL)(repository)}`]),
        ...subjects
    ]);
}
// gh reads bundles only and finds its trust by the public instance and GitHub's issuer.
function githubCommand(evidence, images) {
    const bundled = images.filter((image) => has(image, 'provenance', 'bundle'));
    if (!onGitHub(evidence) || bundled.length === 0)
        return [];
    const commands = bundled.map((image) => continued([
        `gh attestation verify ${(0,evidence_escape/* shellQuote */.ZL)(`oci://${image.name}@${image.digest}`)}`,
        '--bundle-from-oci',
        `--repo ${(0,evidence_escape/* shellQuote */.ZL)((0,links/* repositoryName */.aR)(evidence.signer.sourceRepository) ?? '')}`,
        `--cert-identity ${(0,evidence_escape/* shellQuote */.ZL)(evidence.signer.identity)}`
    ]));
    return [{ about: 'Provenance, with the GitHub CLI', command: commands.join(' &&\n') }];
}
function onGitHub({ signer, transparency }) {
    return (transparency.instance === 'public-good' &&
        signer.issuer === GITHUB_ISSUER &&
        signer.sourceRepository.startsWith('https://github.com/') &&
        (0,links/* repositoryName */.aR)(signer.sourceRepository) !== undefined);
}
// What a cluster pulls is the image's own digest; a kind that hangs on its platforms alone is verified there.
function subjectsOf(image, kind) {
    const digests = [...new Set(image.attachments.filter((found) => found.kind === kind).map((found) => found.subject))];
    const chosen = digests.includes(image.digest) ? [image.digest] : digests;
    return chosen.map((digest) => (0,evidence_escape/* shellQuote */.ZL)(`${image.name}@${digest}`));
}
function has(image, kind, format) {
    return image.attachments.some((found) => found.kind === kind && found.format === format && found.subject === image.digest);
}
function continued(parts) {
    return parts.join(' \\\n  ');
}

;// CONCATENATED MODULE: ./src/evidence/command-sections.ts



/** The verify commands as code blocks below `budget` bytes, for as many images as fit, with what a reader needs to run them. */
function commandSections(evidence, budget) {
    const { images } = evidence;
    for (let shown = images.length; shown > 0; shown = Math.floor(shown / 2)) {
        const rendered = (0,markdown/* sections */.V0)(preparation(evidence), ...blocks(evidence, shown), remark(evidence, shown)).trimEnd();
        if (Buffer.byteLength(rendered) <= budget)
            return rendered;
    }
    return 'The commands are too long to be shown here: a value in the evidence file is not of a sane length.';
}
function blocks(evidence, shown) {
    return verifyCommands(evidence, evidence.images.slice(0, shown)).map(({ about, command }) => `${about}:\n\n${(0,evidence_escape/* fence */.EU)('sh', command)}`);
}
function preparation(evidence) {
    return [
        'Each command succeeds only for exactly this identity, issuer and source repository.',
        ...cosignVersion(evidence),
        ...(evidence.transparency.instance === 'private'
            ? ['Save the trusted root of the private Sigstore as `trusted_root.json` first, from a place that you trust.']
            : [])
    ].join(' ');
}
// Older ones look for cosign tags alone, or take no time but that of Rekor v1.
function cosignVersion({ images, transparency }) {
    if (transparency.log === 'v2')
        return ['They need cosign 3.0.5 or newer.'];
    const tagged = images.every(({ attachments }) => attachments.some(({ format }) => format === 'legacy'));
    return tagged ? [] : ['They need cosign 2.6.3 or newer.'];
}
function remark({ images }, shown) {
    if (shown < images.length)
        return `These are the first ${(0,markdown/* thousands */.oh)(shown)} of ${(0,markdown/* thousands */.oh)(images.length)} images; the others differ in name and digest only.`;
    return images.some(({ platforms }) => platforms.length > 0)
        ? 'With the digest of a platform in place of the index, the same commands verify that platform.'
        : undefined;
}


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ZL: () => (/* binding */ shellQuote),
/* harmony export */   _b: () => (/* binding */ mermaidLabel)
/* harmony export */ });
/* unused harmony export visible */
const MAX_VALUE = 600;
const MAX_PROSE = 4_000;
const MAX_LABEL = 60;
const EMPTY = '(empty)';
const WORD = /^[A-Za-z]+(?:['’/-][A-Za-z]+)*$/;
const TERM = /^[A-Za-z0-9]{1,6}$/;
const NUMBER = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
const SIGN = /^[–—→·×≥≤-]$/;
const PUNCTUATED = /^([("'“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su;
/** The text with all but printable ASCII spelled as `\u{…}`: no bidi, zero-width or look-alike character can hide. */
function visible(text) {
    return text.replace(/[^ -~]/gu, escapeCharacter);
}
/** The text as `visible` spells it, on one line of at most some 600 characters. */
function oneLine(text) {
    return clip(visible(text), MAX_VALUE);
}
/** A value as a Markdown code span of some 600 characters at most; without pipe and backtick, so it fits into a table cell. */
function codeSpan(value) {
    if (value === '')
        return EMPTY;
    const shown = visible(value.replaceAll('\\', '\\\\')).replace(/[`|]|^ | $/g, escapeCharacter);
    return `\`${clip(shown, MAX_VALUE)}\``;
}
/**
 * A sentence as Markdown on one line, safe in a table cell: plain words and numbers stay, everything that GitHub could read
 * as markup, a link, a mention or a reference becomes a code span.
 */
function escapeMarkdown(sentence) {
    const words = clip(sentence, MAX_PROSE)
        .split(/[ \t\r\n]+/)
        .filter((word) => word !== '');
    return words.length === 0 ? EMPTY : joinCode(words.map((word, index) => markWord(word, index === 0)));
}
/** A code block whose fence is longer than any run of backticks inside; line breaks stay, other odd characters become visible. */
function fence(language, text) {
    const body = text.split('\n').map(visible).join('\n');
    const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}${language}\n${body}\n${ticks}`;
}
/** The inside of a quoted mermaid label: letters, digits and plain signs stay, the others become mermaid's `#code;`. */
function mermaidLabel(text) {
    const label = clip(visible(text), MAX_LABEL);
    return label.replace(/[^A-Za-z0-9 .,:/@_+=()-]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}
/** The value as one word of a shell command (POSIX.1-2017, XCU §2.2.2); NUL, which no argument can hold, becomes U+FFFD. */
function shellQuote(value) {
    if (/^[A-Za-z0-9%+:,./@_][A-Za-z0-9%+=:,./@_-]*$/.test(value))
        return value;
    return `'${value.replaceAll('\0', '\uFFFD').replaceAll("'", "'\\''")}'`;
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function clip(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit)}... (${text.length} characters)`;
}
function markWord(word, first) {
    // At the start of a line "-" and "1." would begin a list.
    if (SIGN.test(word))
        return { before: '', core: word, after: '', code: first && word === '-' };
    const [, before, core, after] = PUNCTUATED.exec(word) ?? [];
    if (!core || before === undefined || after === undefined)
        return { before: '', core: word, after: '', code: true };
    return { before, core, after, code: !isPlain(core) || (first && /^\d+[.)]/.test(core + after)) };
}
function isPlain(word) {
    return WORD.test(word) || TERM.test(word) || NUMBER.test(word);
}
function joinCode(words) {
    const joined = [];
    for (const word of words) {
        const last = joined.at(-1);
        const glued = last?.code === true && word.code && last.after === '' && word.before === '';
        if (glued)
            joined[joined.length - 1] = { ...last, core: `${last.core} ${word.core}`, after: word.after };
        else
            joined.push(word);
    }
    return joined.map(({ before, core, after, code }) => before + (code ? codeSpan(core) : core) + after).join(' ');
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ evidenceJson),
/* harmony export */   _: () => (/* binding */ stableJson)
/* harmony export */ });
/** The evidence as JSON that is the same bytes for the same facts: keys sorted, two spaces, ASCII only, a line break at the end. */
function evidenceJson(evidence) {
    return `${stableJson(evidence)}\n`;
}
/** Pretty JSON with sorted keys in printable ASCII, safe to show wherever bidi or zero-width characters would deceive. */
function stableJson(value) {
    const sorted = JSON.stringify(value, (_key, inner) => (isRecord(inner) ? sortKeys(inner) : inner), 2);
    return sorted.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function sortKeys(record) {
    return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9322:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ signedAt),
/* harmony export */   Dy: () => (/* binding */ signedFact),
/* harmony export */   Ty: () => (/* binding */ verifiedFact),
/* harmony export */   mB: () => (/* binding */ foreignWorkflow),
/* harmony export */   wd: () => (/* binding */ factsTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3326);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6652);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1508);



/** Who signed, from which commit, in which run, how far the provenance goes and where all this is logged, as one table. */
function factsTable(evidence, ...more) {
    const { signer } = evidence;
    const rows = [
        ['Identity issuer', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.issuer)],
        ['Source', `${sourceName(signer)} at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.sourceRef)}`],
        ['Commit', (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .commitLink */ .wn)(signer)],
        ['Run', `${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)(signer)}, event ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.event)}, runner ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.runner)}`],
        ['Provenance', `**SLSA Build L${signer.slsaBuildLevel}**: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(signer.slsaReason)}`],
        ['Transparency log', logFact(evidence.transparency)],
        ...more
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Signed by', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.identity)], rows, { budget: 8_000, row: 'fact' });
}
/** A warning where the workflow that signed lives outside the source repository, so that its identity alone proves too little. */
function foreignWorkflow({ identity, sourceRepository }) {
    if (identity.startsWith(`${sourceRepository}/`))
        return undefined;
    return `The workflow that signed lives outside ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sourceRepository)}. Everybody who may call it signs with the same identity: a policy must pin the identity and the source repository.`;
}
function sourceName({ sourceRepository }) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(sourceRepository) ?? sourceRepository);
}
function logFact({ instance, log, url }) {
    const owner = instance === 'public-good' ? 'the public Sigstore' : 'a private Sigstore';
    if (log === 'none')
        return `none: ${owner} proves the time by a timestamp alone`;
    const place = url === null ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(url)}`;
    return `Rekor ${log} of ${owner}${place}`;
}
/** When this run read everything back; another run verifies at another time. */
function verifiedFact({ verifiedAt, tool }) {
    return ['Verified', `${utcTime(verifiedAt)} by custody ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(tool.version)}`];
}
/** When the last piece was signed; a run that keeps everything says the same as the one that wrote it. */
function signedFact(evidence) {
    return ['Signed', `${utcTime(signedAt(evidence))}, verified by custody ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(evidence.tool.version)}`];
}
/** The time of the newest attachment, as in the evidence. */
function signedAt({ images }) {
    const times = images.flatMap(({ attachments }) => attachments.map(({ time }) => time));
    return times.sort().at(-1) ?? '';
}
function utcTime(time) {
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? [];
    return day === undefined || clock === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(time) : `${day} ${clock} UTC`;
}


/***/ }),

/***/ 6652:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ pullRequestName),
/* harmony export */   Zl: () => (/* binding */ pullRequestLink),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   db: () => (/* binding */ logEntryLink),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3326);

const BASE = String.raw `(?:https://[A-Za-z0-9.-]+(?::\d+)?|http://(?:127\.0\.0\.1|localhost)(?::\d+)?)`;
const NAME = String.raw `[\w-]+\/(?!\.{1,2}(?:\/|$))[\w.-]+`;
const REPOSITORY = new RegExp(`^${BASE}/(${NAME})$`);
const RUN = /^\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/;
const PULL_REQUEST = new RegExp(String.raw `^${BASE}/(${NAME})/pull/(\d+)$`);
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** `owner/name` of a repository's URL, or undefined where it is not the URL of a repository. */
function repositoryName(url) {
    return REPOSITORY.exec(url)?.[1];
}
/** The signed commit, linked where its repository and hash are well formed. */
function commitLink(signer) {
    const { sourceRepository, sourceCommit } = signer;
    const linked = repositoryName(sourceRepository) !== undefined && COMMIT.test(sourceCommit);
    return linked ? `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(sourceCommit)}](${sourceRepository}/commit/${sourceCommit})` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(sourceCommit);
}
/** The workflow run, linked where it belongs to the source repository. */
function runLink(signer) {
    const { run, sourceRepository } = signer;
    const name = runName(signer);
    return name !== undefined && repositoryName(sourceRepository) !== undefined ? `[${name}](${run})` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(run);
}
/** `run 17, attempt 1`, or undefined where the URL is not that of a run of the source repository. */
function runName(signer) {
    if (!signer.run.startsWith(signer.sourceRepository))
        return undefined;
    const [, id, attempt] = RUN.exec(signer.run.slice(signer.sourceRepository.length)) ?? [];
    if (id === undefined)
        return undefined;
    return attempt === undefined ? `run ${id}` : `run ${id}, attempt ${attempt}`;
}
/** One entry of the transparency log; only the public Rekor v1 has a page to look at. */
function logEntryLink(logIndex, { instance, log }) {
    const searchable = instance === 'public-good' && log === 'v1' && /^\d+$/.test(logIndex);
    return searchable ? `[${logIndex}](https://search.sigstore.dev/?logIndex=${logIndex})` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(logIndex);
}
/** `owner/name#number`, linked where the URL is that of a pull request. */
function pullRequestLink(url) {
    const name = pullRequestName(url);
    return name === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(url) : `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(name)}](${url})`;
}
/** `owner/name#number` of a pull request's URL, or undefined where it is not one. */
function pullRequestName(url) {
    const [, repository, number] = PULL_REQUEST.exec(url) ?? [];
    return repository === undefined || number === undefined ? undefined : `${repository}#${number}`;
}


/***/ }),

/***/ 1508:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   V0: () => (/* binding */ sections),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   fF: () => (/* binding */ bulletList),
/* harmony export */   oh: () => (/* binding */ thousands),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/** The leading items whose texts fit into `budget` bytes together. */
function fitting(items, budget, textOf) {
    let bytes = 0;
    const end = items.findIndex((item) => {
        bytes += Buffer.byteLength(textOf(item)) + 1;
        return bytes > budget;
    });
    const kept = end === -1 ? items : items.slice(0, end);
    return { kept, omitted: items.length - kept.length };
}
/** A GFM table of finished cells; rows beyond the budget are counted in a line below it. */
function table(header, rows, limit) {
    const { kept, omitted } = fitting(rows.map(tableRow), limit.budget, (row) => row);
    const lines = [tableRow(header), tableRow(header.map(() => ':--')), ...kept];
    return [...lines, ...omission(omitted, limit.row)].join('\n');
}
/** A bullet list of finished lines; lines beyond the budget are counted in a last line. */
function bulletList(lines, budget, noun) {
    const { kept, omitted } = fitting(lines, budget, (line) => `- ${line}`);
    return [...kept.map((line) => `- ${line}`), ...omission(omitted, noun)].join('\n');
}
/** A part that opens on a click. */
function folded(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** The sections with an empty line between them, absent ones left out. */
function sections(...parts) {
    return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
/** A whole number with commas between its thousands; Intl would load for longer than all else here takes. */
function thousands(amount) {
    return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 image`, `16 images`, `10,204 packages`. */
function count(amount, noun) {
    return `${thousands(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function omission(omitted, noun) {
    return omitted === 0 ? [] : ['', `*Left out to keep this short: ${count(omitted, `more ${noun}`)}.*`];
}


/***/ }),

/***/ 8033:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);


const SHA256_HEX = /^[0-9a-f]{64}$/;
/** A sha256 content digest (OCI image-spec, descriptor.md §Digests); the only algorithm that every verifier reads. */
class Digest {
    hex;
    constructor(hex) {
        this.hex = hex;
    }
    /** The digest that `text` spells as `sha256:<64 lower-case hex>`; throws RequestError saying which part is off. */
    static parse(text) {
        const fault = faultOf(text);
        if (fault)
            throw fault;
        return new Digest(text.slice('sha256:'.length));
    }
    /** The digest that `text` spells, or undefined where it spells none; for data that others wrote. */
    static tryParse(text) {
        return typeof text === 'string' && faultOf(text) === undefined
            ? new Digest(text.slice('sha256:'.length))
            : undefined;
    }
    /** The digest of these bytes. */
    static of(bytes) {
        return new Digest((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex'));
    }
    equals(other) {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(Buffer.from(this.hex), Buffer.from(other.hex));
    }
    toString() {
        return `sha256:${this.hex}`;
    }
    toJSON() {
        return this.toString();
    }
}
function faultOf(text) {
    const [algorithm, hex, ...rest] = text.split(':');
    if (hex === undefined || rest.length > 0) {
        return digestError('E_DIGEST_ALGORITHM', text, 'a digest is written algorithm:hex, as in sha256:9f86d0…');
    }
    if (algorithm !== 'sha256')
        return digestError('E_DIGEST_ALGORITHM', text, `the algorithm is ${algorithm || 'empty'}; only sha256 is signed`);
    if (/[A-F]/.test(hex) && SHA256_HEX.test(hex.toLowerCase()))
        return digestError('E_DIGEST_CASE', text, 'the hex part must be lower case');
    if (/[^0-9a-f]/i.test(hex))
        return digestError('E_DIGEST_HEX', text, 'the part after the colon holds something else than 0-9 and a-f');
    if (hex.length !== 64)
        return digestError('E_DIGEST_LENGTH', text, `a sha256 digest has 64 hex characters; this one has ${hex.length}`);
    return undefined;
}
function digestError(code, text, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(code, {
        message: `digest ${JSON.stringify(text.slice(0, 90))} is not a sha256 digest`,
        reason,
        remedy: 'pass the digest output of the build step, for example ${{ steps.build.outputs.digest }} of docker/build-push-action'
    });
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformName),
/* harmony export */   i: () => (/* binding */ isRunnable)
/* harmony export */ });
/** `linux/arm64/v8` style. */
function platformName(platform) {
    return [platform.os, platform.architecture, platform.variant].filter((part) => part !== undefined).join('/');
}
/** BuildKit's attestation manifests declare `unknown/unknown`: nothing that runs. */
function isRunnable(platform) {
    return platform.os !== 'unknown' && platform.architecture !== 'unknown';
}


/***/ }),

/***/ 3564:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ImageReference),
/* harmony export */   i: () => (/* binding */ parseImageName)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8033);


const MAX_REPOSITORY = 255;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DOCKER_HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;
/** A repository in a registry, parsed once (OCI distribution-spec, "Pulling manifests": the grammar of <name>). */
class ImageReference {
    /** Host and port as a person writes them; Docker Hub is always `docker.io`. */
    registry;
    repository;
    constructor(registry, repository) {
        this.registry = registry;
        this.repository = repository;
    }
    /** The reference that `name` spells, without tag or digest; throws RequestError naming the part that is off. */
    static parse(name) {
        const { registry, path } = splitRegistry(name);
        checkHost(name, registry);
        const repository = DOCKER_HUB.has(registry) && !path.includes('/') ? `library/${path}` : path;
        checkRepository(name, repository);
        return new ImageReference(DOCKER_HUB.has(registry) ? 'docker.io' : registry.toLowerCase(), repository);
    }
    /** The host that answers the distribution API. */
    get apiHost() {
        return this.registry === 'docker.io' ? 'registry-1.docker.io' : this.registry;
    }
    /** The base of the distribution API: https, but http for a registry on this machine's loopback. */
    get apiBase() {
        return `${LOOPBACK.test(this.registry) ? 'http' : 'https'}://${this.apiHost}`;
    }
    /** `registry/repository`. */
    get name() {
        return `${this.registry}/${this.repository}`;
    }
    /** The name cosign writes into a simple-signing payload; Docker Hub is `index.docker.io` there. */
    get dockerReference() {
        return this.registry === 'docker.io' ? `index.docker.io/${this.repository}` : this.name;
    }
    at(digest) {
        return `${this.name}@${digest.toString()}`;
    }
    toString() {
        return this.name;
    }
    toJSON() {
        return this.name;
    }
}
/** Parses `registry/repository[:tag][@sha256:…]`; throws RequestError with the first fault found. */
function parseImageName(text) {
    refuseOddCharacters(text);
    if (/^[a-z]+:\/\//i.test(text))
        throw imageError('E_IMAGE_SCHEME', text, 'an image name has no scheme', 'leave out the scheme: write registry.example/team/app');
    refuseUserInfo(text);
    const [beforeDigest = '', digestText, ...rest] = text.split('@');
    if (rest.length > 0)
        throw imageError('E_IMAGE_SYNTAX', text, 'it holds more than one @', REMEDY_NAME);
    const { name, tag } = splitTag(beforeDigest);
    if (tag !== undefined && !TAG.test(tag))
        throw imageError('E_IMAGE_TAG', text, 'the tag is longer than 128 characters or holds other characters than A-Z a-z 0-9 _ . -', REMEDY_NAME);
    if (tag !== undefined && digestText === undefined) {
        throw imageError('E_IMAGE_TAG', text, 'a tag can move between the build and this step, so a tag is never signed', 'drop the tag and pass the pushed digest: image: NAME, digest: sha256:…');
    }
    return {
        reference: ImageReference.parse(name),
        digest: digestText === undefined ? undefined : _digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.parse(digestText),
        ignoredTag: tag
    };
}
const REMEDY_NAME = 'write the name as registry/repository, for example ghcr.io/acme/checkout';
function splitTag(name) {
    const colon = name.lastIndexOf(':');
    if (colon <= name.lastIndexOf('/'))
        return { name, tag: undefined };
    return { name: name.slice(0, colon), tag: name.slice(colon + 1) };
}
function splitRegistry(name) {
    if (name === '')
        throw imageError('E_IMAGE_EMPTY', name, 'the image name is empty', REMEDY_NAME);
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    if (!/[.:]/.test(first) && first !== 'localhost') {
        throw imageError('E_IMAGE_REGISTRY', name, 'the name does not begin with a registry host', `write the registry too, for Docker Hub: docker.io/${name}`);
    }
    return { registry: first, path: name.slice(slash + 1) };
}
function checkHost(name, registry) {
    const match = HOST.exec(registry);
    if (!match)
        throw imageError('E_IMAGE_HOST', name, `${JSON.stringify(registry)} is not a host name`, REMEDY_NAME);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65535))
        throw imageError('E_IMAGE_PORT', name, `port ${port} is out of range 1-65535`, REMEDY_NAME);
}
function checkRepository(name, repository) {
    if (/%|(?:^|\/)\.{1,2}(?:\/|$)/.test(repository))
        throw imageError('E_IMAGE_PATH', name, 'the path holds "..", "." or a percent escape', REMEDY_NAME);
    if (/[A-Z]/.test(repository))
        throw imageError('E_IMAGE_CASE', name, 'a repository is written in lower case', `write ${repository.toLowerCase()}`);
    if (repository.length > MAX_REPOSITORY)
        throw imageError('E_IMAGE_LENGTH', name, `the repository has ${repository.length} characters; registries take ${MAX_REPOSITORY}`, 'use a shorter repository name');
    const odd = repository.split('/').find((component) => !PATH_COMPONENT.test(component));
    if (odd !== undefined)
        throw imageError('E_IMAGE_SYNTAX', name, `${JSON.stringify(odd)} is not a path component of a repository`, REMEDY_NAME);
}
function refuseOddCharacters(text) {
    const odd = Array.from(text).find((character) => character < '!' || character > '~');
    if (odd === undefined)
        return;
    const point = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw imageError('E_IMAGE_CHARACTER', text, `it holds the character ${point}; image names are plain ASCII (a host in another script is written in punycode)`, REMEDY_NAME);
}
function refuseUserInfo(text) {
    const at = text.indexOf('@');
    if (at === -1 || text.slice(at + 1).startsWith('sha') || !/[./]/.test(text.slice(at)))
        return;
    // The text before the @ may be a password: it is not repeated.
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_IMAGE_CREDENTIALS', {
        message: 'the image name carries a user name or password before an @',
        reason: 'credentials in an image name end up in logs',
        remedy: 'log in before this step (docker/login-action) and write the plain name'
    });
}
function imageError(code, text, reason, remedy) {
    const shown = JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text).replace(/[^ -~…]/g, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(code, { message: `image ${shown} can't be signed`, reason, remedy });
}


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   rN: () => (/* binding */ guardedLookup),
/* harmony export */   vc: () => (/* binding */ spelledReach)
/* harmony export */ });
/* unused harmony export reachOf */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


const local = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
local.addSubnet('0.0.0.0', 8);
local.addSubnet('127.0.0.0', 8);
local.addSubnet('169.254.0.0', 16);
local.addSubnet('224.0.0.0', 3);
local.addAddress('::', 'ipv6');
local.addAddress('::1', 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');
local.addSubnet('ff00::', 8, 'ipv6');
const privateNetworks = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('100.64.0.0', 10);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.0.0.0', 24);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addSubnet('198.18.0.0', 15);
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fec0::', 10, 'ipv6');
/** Where an IP address leads by the IANA special-purpose registries; IPv4 mapped into IPv6 counts as IPv4. */
function reachOf(address) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
    if (local.check(address, family))
        return 'local';
    return privateNetworks.check(address, family) ? 'private' : 'public';
}
/** Where a URL's host leads as far as its spelling tells: undefined for a name that must be resolved first. */
function spelledReach(url) {
    const host = bareHost(url);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) !== 0)
        return reachOf(host);
    return /(?:^|\.)localhost\.?$/.test(host) ? 'local' : undefined;
}
/** Name resolution that refuses to go on to an address that `refuse` makes an error of; a proxy's own name is let through. */
function guardedLookup(target, refuse) {
    const host = bareHost(target);
    return (hostname, options, callback) => {
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            const fault = error ?? (hostname === host ? firstFault(addresses, refuse) : undefined);
            const [first] = fault ? [] : addresses;
            if (fault)
                callback(fault, []);
            else if (options.all || !first)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
}
function firstFault(addresses, refuse) {
    return addresses.map(({ address }) => refuse(reachOf(address), address)).find((fault) => fault !== undefined);
}
function bareHost(url) {
    return url.hostname.replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 3078:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ Authorization)
});

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
;// CONCATENATED MODULE: ./src/oci/challenge.ts
const MAX_HEADER = 8192;
const SEPARATORS = /[ \t,]*/y;
const NAME = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z/:-]+))/y;
// The opaque data of schemes such as Negotiate, which would otherwise be taken for another scheme.
const TOKEN68 = /[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
/** The challenges in `WWW-Authenticate`, in their order; several headers are one list joined by commas (RFC 9110 §5.3). */
function parseChallenges(header) {
    const text = header.slice(0, MAX_HEADER);
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match)
            at = pattern.lastIndex;
        return match;
    };
    for (;;) {
        take(SEPARATORS);
        const name = take(NAME)?.[0].toLowerCase();
        if (name === undefined)
            return challenges;
        const value = take(VALUE);
        if (value) {
            challenges.at(-1)?.parameters.set(name, value[1]?.replace(/\\(.)/g, '$1') ?? value[2] ?? '');
        }
        else {
            challenges.push({ scheme: name, parameters: new Map() });
            take(TOKEN68);
        }
    }
}
/** The challenge that can be met here: Bearer before Basic, whatever order the registry named them in. */
function chooseChallenge(challenges) {
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic');
}

// EXTERNAL MODULE: ./src/oci/credential.ts
var oci_credential = __nccwpck_require__(5096);
// EXTERNAL MODULE: ./src/oci/addresses.ts
var addresses = __nccwpck_require__(7109);
;// CONCATENATED MODULE: ./src/oci/realm.ts


const MAX_REALM = 2048;
// Registries whose token service lives on another host; everywhere else the realm must be on the registry's own host.
const FOREIGN_REALMS = new Map([
    ['registry-1.docker.io', 'auth.docker.io'],
    ['registry.digitalocean.com', 'api.digitalocean.com']
]);
// GitLab, its own installation and everybody else's: the registry is registry.HOST and HOST gives the tokens.
const GITLAB_REGISTRY = /^registry\.([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;
/**
 * The address that a registry's challenge sends its credentials to (Docker token authentication specification), once it is
 * one they may go to; throws EvidenceError otherwise, because a registry could send them anywhere.
 */
function parseRealm(realm, reference) {
    const registry = new URL(reference.apiBase);
    const url = urlOf(realm, reference);
    const refusal = refusalOf(url, registry);
    if (refusal !== undefined)
        throw realmError(realm, reference, refusal);
    return url;
}
/** Name resolution for a token request: a realm on a foreign host must lead out to the internet. */
function realmLookup(url, reference) {
    if (url.hostname === new URL(reference.apiBase).hostname)
        return undefined;
    return (0,addresses/* guardedLookup */.rN)(url, (reach, address) => reach === 'public'
        ? undefined
        : realmError(url.href, reference, `${url.hostname} resolves to ${address}, a ${reach} address`));
}
function urlOf(realm, reference) {
    // URL drops tabs and line breaks and takes backslashes for slashes: such text is not what it looks like.
    if (realm.length > MAX_REALM || /[^!-~]|\\/.test(realm)) {
        throw realmError(realm, reference, 'it is too long or holds characters that a URL does not have');
    }
    if (!URL.canParse(realm))
        throw realmError(realm, reference, 'it is not a URL');
    return new URL(realm);
}
function refusalOf(url, registry) {
    if (url.username !== '' || url.password !== '')
        return 'it carries a user name';
    // Only a registry on this machine's loopback is spoken to over http.
    if (registry.protocol === 'http:') {
        return isWeb(url) && url.hostname === registry.hostname ? undefined : 'it is not on the same loopback host';
    }
    if (url.protocol !== 'https:')
        return 'it is not https';
    return url.host === registry.host ? undefined : foreignRefusal(url, registry);
}
function foreignRefusal(url, registry) {
    const reach = (0,addresses/* spelledReach */.vc)(url);
    if (reach === 'local' || reach === 'private')
        return `${url.host} is a ${reach} address`;
    if (url.hostname === registry.hostname || tokenHostOf(registry.hostname) === url.hostname)
        return undefined;
    return `${url.hostname} is not the registry's own host and not known as its token service`;
}
function isWeb(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
function tokenHostOf(registryHost) {
    return FOREIGN_REALMS.get(registryHost) ?? GITLAB_REGISTRY.exec(registryHost)?.[1];
}
function realmError(realm, reference, reason) {
    const shown = JSON.stringify(realm.replace(/\/\/[^/@]*@/, '//…@').slice(0, 60));
    return new errors/* EvidenceError */.oe('E_REGISTRY_REALM', {
        message: `${reference.registry} asks to send the login to ${shown}, which is refused`,
        reason,
        remedy: `let whoever runs ${reference.registry} look at the realm in its WWW-Authenticate header; it must be https on the registry's own host`
    });
}

// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./src/oci/persistence.ts + 1 modules
var persistence = __nccwpck_require__(1246);
// EXTERNAL MODULE: ./src/oci/refusals.ts
var refusals = __nccwpck_require__(2220);
// EXTERNAL MODULE: ./src/oci/strict-json.ts
var strict_json = __nccwpck_require__(7731);
;// CONCATENATED MODULE: ./src/oci/token.ts






const TIMEOUT_MS = 10_000;
const BUDGET_MS = 120_000;
const MAX_BYTES = 65_536;
const CLIENT_ID = 'custody';
const NO_OAUTH2 = new Set([404, 405]);
/**
 * A bearer token for a repository (Docker token authentication specification; with an identity token its OAuth2 form, and the plain one
 * where that is not offered). Throws PermissionError when the login is refused and UnavailableError when there is no token.
 */
async function requestToken(request, context) {
    const { credential } = request;
    if (credential?.kind === 'bearer')
        return credential.token;
    const byOauth = credential?.kind === 'identity-token'
        ? await ask(request, oauthRequest(request, credential.token), context)
        : undefined;
    const answer = byOauth && !NO_OAUTH2.has(byOauth.status) ? byOauth : await ask(request, plainRequest(request), context);
    const token = tokenIn(request, answer);
    context.log.mask(token);
    return token;
}
async function ask(request, message, { deadline, log }) {
    const { host } = request.realm;
    const lookup = realmLookup(request.realm, request.reference);
    return (0,persistence/* persist */.Zr)(async () => {
        (0,persistence/* awaitCoolDown */.UZ)(host);
        const limits = { timeoutMs: deadline.within(TIMEOUT_MS), maxBytes: MAX_BYTES, ...(lookup && { lookup }) };
        return (0,persistence/* settledAnswer */._O)(host, await (0,http/* exchange */.cv)({ ...message, ...limits }));
    }, { budgetMs: BUDGET_MS, host, describe: () => attemptOf(request), deadline, log });
}
function plainRequest({ realm, service, scopes, credential }) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.append('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const pair = credential && (0,oci_credential/* userPass */.zO)(credential);
    return { method: 'GET', url, ...(pair !== undefined && { headers: { authorization: basicAuthorization(pair) } }) };
}
function oauthRequest({ realm, service, scopes }, identityToken) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: identityToken });
    if (service !== undefined)
        form.set('service', service);
    form.set('scope', scopes.join(' '));
    return {
        method: 'POST',
        url: realm,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(form.toString())
    };
}
/** The `Authorization` of a login by user name and password (RFC 7617). */
function basicAuthorization(pair) {
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}
function attemptOf({ reference, realm, credential }) {
    return {
        reference,
        what: `get a token from ${realm.host}`,
        writes: false,
        loggedIn: credential !== undefined
    };
}
function tokenIn(request, answer) {
    if (answer.status !== 200)
        throw (0,refusals/* tokenRefusal */.I)(attemptOf(request), answer);
    const token = tokenField(answer.body);
    if (token === undefined)
        throw (0,refusals/* malformedAnswer */.eA)(attemptOf(request), 'the token service answered without a token');
    return token;
}
// The text is a secret: it goes into no error, whatever it is.
function tokenField(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        if (!(0,strict_json/* isJsonObject */.O)(value))
            return undefined;
        const { token, access_token: accessToken } = value;
        return [token, accessToken].find((text) => typeof text === 'string' && /^[!-~]+$/.test(text));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/oci/authorization.ts





/**
 * The `Authorization` that one repository's requests share: asked for once, whoever is first, and renewed once for all. Clients
 * with deadlines of their own may share it, too.
 */
class Authorization {
    options;
    scope;
    credential;
    header;
    renewal;
    firstAnswer;
    settleFirst = () => undefined;
    /** Whether a credential was found; false until one was needed. */
    loggedIn = false;
    constructor(options) {
        this.options = options;
        this.scope = `repository:${options.reference.repository}:${options.access === 'push' ? 'pull,push' : 'pull'}`;
    }
    /** The header to send now; all but the first wait until the first has found out whether the registry wants one. */
    async current() {
        if (this.firstAnswer) {
            await this.firstAnswer;
            return this.header;
        }
        this.firstAnswer = new Promise((resolve) => {
            this.settleFirst = resolve;
        });
        return undefined;
    }
    /** Whether the registry has asked for a login and none was found. */
    get lacksLogin() {
        return this.credential !== undefined && !this.loggedIn;
    }
    /** Lets the others go on. */
    settle() {
        this.settleFirst();
    }
    /**
     * The header that meets the challenge of a 401 to a request sent with `used`, or undefined where there is none better.
     * Throws PermissionError when the registry asks for something that is not spoken here or refuses the login.
     */
    async renew(used, challenges, deadline) {
        if (this.header !== used)
            return this.header;
        this.renewal ??= this.meet(used, challenges ?? '', deadline).finally(() => {
            this.renewal = undefined;
        });
        return this.renewal;
    }
    async meet(used, challenges, deadline) {
        const offered = parseChallenges(challenges);
        const challenge = chooseChallenge(offered);
        const credential = await this.login();
        if (!challenge) {
            if (offered.length > 0)
                throw this.unknownScheme(offered);
            return undefined;
        }
        const header = challenge.scheme === 'basic' ? basicHeader(credential) : await this.bearer(challenge, credential, used, deadline);
        if (header === used)
            return undefined;
        this.header = header;
        return header;
    }
    async login() {
        this.credential ??= this.options.credential();
        const credential = await this.credential;
        if (credential)
            (0,oci_credential/* maskCredential */.kV)(credential, this.options.log);
        this.loggedIn = credential !== undefined;
        return credential;
    }
    async bearer({ parameters }, credential, used, deadline) {
        const { reference, log } = this.options;
        const demanded = parameters.get('scope');
        // At first everything is asked for that the run will need; a second time the registry has said what is lacking.
        const scopes = used === undefined || demanded === undefined ? [this.scope] : [...new Set([demanded, this.scope])];
        const realm = parseRealm(parameters.get('realm') ?? '', reference);
        const token = await requestToken({ reference, realm, service: parameters.get('service'), scopes, credential }, { deadline, log });
        return `Bearer ${token}`;
    }
    unknownScheme(offered) {
        const { registry } = this.options.reference;
        return new errors/* PermissionError */.i_('E_REGISTRY_AUTH_SCHEME', {
            message: `${registry} asks for a login by ${offered.map(({ scheme }) => scheme).join(', ')}`,
            reason: 'only Bearer (with a realm) and Basic are spoken here',
            remedy: `let whoever runs ${registry} offer token or password logins to this job`
        });
    }
}
function basicHeader(credential) {
    if (credential?.kind === 'bearer')
        return `Bearer ${credential.token}`;
    const pair = credential && (0,oci_credential/* userPass */.zO)(credential);
    return pair === undefined ? undefined : basicAuthorization(pair);
}


/***/ }),

/***/ 6070:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ parseCosignManifest),
/* harmony export */   BJ: () => (/* binding */ attestationTag),
/* harmony export */   HY: () => (/* binding */ restoreCosignManifest),
/* harmony export */   RY: () => (/* binding */ mergeCosignManifest),
/* harmony export */   bG: () => (/* binding */ signatureTag)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8033);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7700);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7592);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9217);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7731);






const SIGNATURE = 'dev.cosignproject.cosign/signature';
const MAX_LAYERS = 1000;
const NO_TIME = '0001-01-01T00:00:00Z';
/** The tag with an image's signatures. */
function signatureTag(digest) {
    return `sha256-${digest.hex}.sig`;
}
/** The tag with an image's attestations. */
function attestationTag(digest) {
    return `sha256-${digest.hex}.att`;
}
/** The layers in the manifest of `tag`, those that are no sha256 descriptors left out; throws RequestError when it is no manifest. */
function parseCosignManifest(bytes, tag) {
    return layersOf(parseManifest(bytes, tag))
        .map(layerOf)
        .filter((layer) => layer !== undefined);
}
/**
 * The manifest and config of `tag` with `ours` after all its layers, which stay as they are; undefined when it holds them.
 * Throws RequestError when the tag would grow beyond what cosign or registries take.
 */
function mergeCosignManifest(existing, ours, tag) {
    const found = existing ? parseManifest(existing, tag) : {};
    const listed = layersOf(found);
    const missing = ours.filter((layer) => !listed.some((entry) => isSame(layerOf(entry), layer)));
    if (missing.length === 0)
        return undefined;
    // A layer of ours that was damaged gives its place up; nobody else can have made the same signature.
    const kept = listed.filter((entry) => !missing.some((layer) => isSignatureOf(layerOf(entry), layer)));
    return manifestOf(found, [...kept, ...missing], tag);
}
/**
 * The manifest and config of `tag` with the layers of an earlier state of it that it has lost; undefined when it has lost none. Writers
 * who overwrite each other never notice, so whoever has seen a layer puts it back. Throws RequestError.
 */
function restoreCosignManifest(existing, earlier, tag) {
    if (!earlier)
        return undefined;
    const found = existing ? parseManifest(existing, tag) : {};
    const listed = layersOf(found);
    const lost = layersOf(parseManifest(earlier, tag)).filter((entry) => !listed.some((other) => isSameSignature(other, entry)));
    return lost.length === 0 ? undefined : manifestOf(found, [...listed, ...lost], tag);
}
function isSameSignature(one, other) {
    const layer = layerOf(other);
    return layer === undefined ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(one, other) : isSignatureOf(layerOf(one), layer);
}
function manifestOf(found, layers, tag) {
    const config = imageConfig(layers);
    const manifest = {
        ...found,
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_MANIFEST */ .EG,
        config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_CONFIG */ .TF, size: config.length, digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.of(config) },
        layers
    };
    return { manifest: checkedManifest(Buffer.from(JSON.stringify(manifest)), layers.length, tag), config };
}
// cosign's readers take the tag for an image; its layers are not compressed, so their digests are their diff IDs.
function imageConfig(layers) {
    const digests = layers.map((layer) => ((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .O)(layer) ? layer['digest'] : layer));
    return Buffer.from(JSON.stringify({
        architecture: '',
        created: NO_TIME,
        history: layers.map(() => ({ created: NO_TIME })),
        os: '',
        rootfs: { type: 'layers', diff_ids: digests },
        config: {}
    }));
}
function parseManifest(bytes, tag) {
    const notAManifest = (reason, cause) => otherContent(tag, reason, cause);
    const manifest = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJsonObject */ .d)(bytes, notAManifest);
    const { mediaType } = manifest;
    if (mediaType !== undefined && mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_MANIFEST */ .EG && mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .DOCKER_MANIFEST */ .Vv) {
        throw notAManifest(`its media type is ${JSON.stringify(mediaType).slice(0, 100)}`);
    }
    if (!Array.isArray(manifest['layers']))
        throw notAManifest('it has no layers');
    return manifest;
}
function layersOf(manifest) {
    return Array.isArray(manifest['layers']) ? manifest['layers'] : [];
}
function layerOf(entry) {
    const descriptor = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDescriptor */ .B)(entry);
    if (!descriptor)
        return undefined;
    const { mediaType, digest, size, annotations } = descriptor;
    return { mediaType, digest, size, annotations: annotations ?? {} };
}
function isSame(theirs, ours) {
    return isSignatureOf(theirs, ours) && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)({ ...theirs?.annotations }, { ...ours.annotations });
}
// The payload of a signature is the same for every signer; the signature is not. An attestation's envelope holds its own.
function isSignatureOf(theirs, ours) {
    if (!theirs?.digest.equals(ours.digest) || theirs.mediaType !== ours.mediaType)
        return false;
    return (theirs.annotations[SIGNATURE] ?? '') === (ours.annotations[SIGNATURE] ?? '');
}
function checkedManifest(manifest, layers, tag) {
    if (layers > MAX_LAYERS) {
        throw tagFull(tag, `it would have ${layers} layers; cosign reads ${MAX_LAYERS}`);
    }
    if (manifest.length > _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST */ .xZ) {
        throw tagFull(tag, `its manifest would have ${manifest.length} bytes; registries take ${_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST */ .xZ}`);
    }
    return manifest;
}
function tagFull(tag, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_COSIGN_TAG_FULL', {
        message: `cosign's tag ${tag} is full`,
        reason,
        remedy: 'delete that tag and run the same job again, which signs anew what it loses, or set formats: bundle'
    });
}
function otherContent(tag, reason, cause) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_COSIGN_TAG_CONTENT', {
        message: `cosign's tag ${tag} holds something else than a manifest with layers`,
        reason,
        remedy: 'find out who wrote that tag, delete it, and run the same job again',
        cause
    });
}


/***/ }),

/***/ 5096:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ IDENTITY_TOKEN_USER),
/* harmony export */   kV: () => (/* binding */ maskCredential),
/* harmony export */   zO: () => (/* binding */ userPass)
/* harmony export */ });
/** The user name that credential helpers give an identity token (docker/cli, "Credential helper protocol"). */
const IDENTITY_TOKEN_USER = '<token>';
/** The `user:password` of a Basic login (RFC 7617), undefined for a token that is used as it is. */
function userPass(credential) {
    switch (credential.kind) {
        case 'basic':
            return `${credential.username}:${credential.password}`;
        case 'identity-token':
            return `${IDENTITY_TOKEN_USER}:${credential.token}`;
        case 'bearer':
            return undefined;
    }
}
/** Hides a credential, and every header made of it, from all later output. */
function maskCredential(credential, log) {
    const secret = credential.kind === 'basic' ? credential.password : credential.token;
    if (secret === '')
        return;
    log.mask(secret);
    const pair = userPass(credential);
    if (pair !== undefined)
        log.mask(Buffer.from(pair).toString('base64'));
}


/***/ }),

/***/ 2639:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ findCredential)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/oci/credential.ts
var oci_credential = __nccwpck_require__(5096);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: ./src/oci/strict-json.ts
var strict_json = __nccwpck_require__(7731);
;// CONCATENATED MODULE: ./src/oci/credential-helper.ts





const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const TIME_LIMIT_MS = 10_000;
const MAX_OUTPUT = 65_536;
// The words of docker-credential-helpers, which its own clients compare in this way.
const NO_LOGIN = new Set([
    'credentials not found in native keychain',
    'no credentials server URL',
    'no credentials username'
]);
// What the known helpers read: where to find programs and their own state, a proxy, and the cloud's login. Nothing of GitHub's.
const ENVIRONMENT = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'TMPDIR', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'DOCKER_CONFIG'],
    ...[
        'HTTP_PROXY',
        'HTTPS_PROXY',
        'NO_PROXY',
        'http_proxy',
        'https_proxy',
        'no_proxy',
        'SSL_CERT_FILE',
        'SSL_CERT_DIR'
    ],
    ...['DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'GNUPGHOME', 'PASSWORD_STORE_DIR'],
    ...[
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_REGION',
        'AWS_DEFAULT_REGION',
        'AWS_PROFILE'
    ],
    ...['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CA_BUNDLE'],
    ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_SDK_LOAD_CONFIG'],
    ...['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_CONFIG', 'CLOUDSDK_PYTHON', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'],
    ...['AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE', 'AZURE_CONFIG_DIR'],
    ...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PATHEXT']
];
/**
 * The login that `docker-credential-<name>` gives for a server (docker-credential-helpers, "get"), undefined where it has none. The program
 * gets a fixed set of variables, 10 s and 64 KiB; throws RequestError or UnavailableError, and never repeats what it printed.
 */
async function askCredentialHelper(name, server, env) {
    if (!NAME.test(name)) {
        throw helperError('E_CREDENTIAL_HELPER_NAME', JSON.stringify(name.slice(0, 40)), server, 'a name has no path, only letters, digits and . _ -');
    }
    const { exitCode, output } = await run(name, server, env);
    if (exitCode === 0)
        return parseLogin(output, name, server);
    if (NO_LOGIN.has(output.trim()))
        return undefined;
    throw helperError('E_CREDENTIAL_HELPER_FAILED', name, server, `it ended with exit code ${exitCode ?? 'none, by a signal'}`);
}
function parseLogin(output, name, server) {
    const answer = jsonOf(output);
    const { Username: username, Secret: secret } = (0,strict_json/* isJsonObject */.O)(answer) ? answer : {};
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw helperError('E_CREDENTIAL_HELPER_OUTPUT', name, server, 'it printed something else than a JSON object with Username and Secret');
    }
    if (secret === '')
        return undefined;
    return username === oci_credential/* IDENTITY_TOKEN_USER */.Bo
        ? { kind: 'identity-token', token: secret }
        : { kind: 'basic', username, password: secret };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function run(name, server, env) {
    const child = (0,external_node_child_process_.spawn)(`docker-credential-${name}`, ['get'], {
        env: allowedOf(env),
        stdio: ['pipe', 'pipe', 'ignore'],
        // Its own group, so that nothing it started outlives the limit.
        detached: process.platform !== 'win32'
    });
    // A helper that does not read its input closes it early; its answer still counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(server);
    try {
        const closed = (0,external_node_events_.once)(child, 'close', { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
        const [[exitCode], output] = await Promise.all([closed, readOutput(child.stdout)]);
        return { exitCode, output };
    }
    catch (error) {
        kill(child);
        throw runFault(error, name, server);
    }
}
function allowedOf(env) {
    const entries = ENVIRONMENT.map((key) => [key, env[key]]);
    return Object.fromEntries(entries.filter((entry) => entry[1] !== undefined));
}
async function readOutput(stdout) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stdout) {
        length += chunk.length;
        if (length > MAX_OUTPUT)
            throw new RangeError(`it printed more than ${MAX_OUTPUT} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function kill(child) {
    child.stdout?.destroy();
    try {
        if (child.pid !== undefined)
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
}
function runFault(error, name, server) {
    if (error instanceof RangeError)
        return helperError('E_CREDENTIAL_HELPER_OUTPUT', name, server, error.message);
    if (error.name === 'AbortError') {
        return helperError('E_CREDENTIAL_HELPER_TIMEOUT', name, server, `it did not end within ${TIME_LIMIT_MS / 1000} s`);
    }
    const reason = "it is not installed on this runner's PATH, or can't be run";
    return helperError('E_CREDENTIAL_HELPER_MISSING', name, server, reason, error);
}
function helperError(code, name, server, reason, cause) {
    const failure = {
        message: `the credential helper docker-credential-${name} gives no login for ${server}`,
        reason,
        remedy: 'log in with docker/login-action instead, or repair the helper: ' +
            `echo ${server} | docker-credential-${name} get must print a login on the runner`,
        cause
    };
    return code === 'E_CREDENTIAL_HELPER_TIMEOUT' ? new errors/* UnavailableError */.hG(code, failure) : new errors/* RequestError */.GI(code, failure);
}

;// CONCATENATED MODULE: ./src/oci/docker-config.ts


const HUB = 'docker.io';
/** The name under which Docker keeps its login for Docker Hub. */
const HUB_SERVER = 'https://index.docker.io/v1/';
const HUB_HOSTS = ['index.docker.io', 'docker.io', 'registry-1.docker.io'];
const API_PATH = /^\/v[12]\/?$/;
/** The logins in a configuration file; throws RequestError when it is none. */
function parseDockerConfig(bytes, path) {
    const config = docker_config_jsonOf(bytes, path);
    const { auths, credHelpers, credsStore } = config;
    return {
        path,
        auths: new Map(entriesOf(auths, path, 'auths').filter((entry) => (0,strict_json/* isJsonObject */.O)(entry[1]))),
        credHelpers: new Map(entriesOf(credHelpers, path, 'credHelpers').filter((entry) => typeof entry[1] === 'string')),
        credsStore: typeof credsStore === 'string' && credsStore !== '' ? credsStore : undefined
    };
}
/** The credential helper that speaks for a registry: its own by exact host, else the store of the whole file. */
function helperFor(config, { registry }) {
    const hosts = registry === HUB ? [HUB_SERVER, ...HUB_HOSTS] : [registry];
    const own = hosts.map((host) => config.credHelpers.get(host)).find((name) => name !== undefined);
    // An empty name switches the store off for this host and leaves the file's own entry.
    return own === undefined ? config.credsStore : own || undefined;
}
/** The name that Docker asks a credential helper for. */
function serverOf({ registry }) {
    return registry === HUB ? HUB_SERVER : registry;
}
/** The file's entry for a repository: by exact key, the longest path first, then keys that spell the host as a URL. */
function findEntry(config, reference) {
    const exact = keysOf(reference)
        .map((key) => config.auths.get(key))
        .find((entry) => entry !== undefined);
    if (exact)
        return exact;
    const hosts = reference.registry === HUB ? HUB_HOSTS : [reference.registry];
    for (const [key, entry] of config.auths) {
        const host = hostOfUrlKey(key);
        if (host !== undefined && hosts.includes(host))
            return entry;
    }
    return undefined;
}
/** The login in an entry, or undefined in the empty entry that Docker leaves beside a credential helper; throws RequestError when it is damaged. */
function decodeEntry(entry, path, registry) {
    const { auth, identitytoken, registrytoken, username, password } = entry;
    if (isText(registrytoken))
        return { kind: 'bearer', token: registrytoken };
    if (isText(identitytoken))
        return { kind: 'identity-token', token: identitytoken };
    if (isText(auth))
        return decodeAuth(auth, path, registry);
    return isText(username) && isText(password) ? { kind: 'basic', username, password } : undefined;
}
function decodeAuth(auth, path, registry) {
    const pair = Buffer.from(auth, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    // Buffer skips what is not base64, so garbage would pass for a shorter login.
    const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(auth) && auth.length % 4 === 0;
    if (!isBase64 || colon < 1) {
        throw configError('E_DOCKER_CONFIG_AUTH', path, `auth of ${registry} is ${isBase64 ? 'not user:password' : 'not base64'}`);
    }
    return { kind: 'basic', username: pair.slice(0, colon), password: pair.slice(colon + 1).replace(/^\0+|\0+$/g, '') };
}
function keysOf({ registry, repository }) {
    const hosts = registry === HUB ? [HUB, ...HUB_HOSTS] : [registry];
    const parts = repository.split('/');
    const paths = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`);
    const namespaced = paths.flatMap((path) => hosts.map((host) => host + path));
    return [...namespaced, ...(registry === HUB ? [HUB_SERVER] : []), ...hosts];
}
// A path after a URL is the API's; a path after a bare host is a namespace, unless it is spelled like the API's.
function hostOfUrlKey(key) {
    const match = /^(?:(https?):\/\/)?([^/]+)(\/.*)?$/.exec(key.toLowerCase());
    const [, scheme, host, path = ''] = match ?? [];
    return scheme !== undefined || path === '' || API_PATH.test(path) ? host : undefined;
}
function docker_config_jsonOf(bytes, path) {
    try {
        // A byte order mark is what some editors leave.
        const value = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
        if ((0,strict_json/* isJsonObject */.O)(value))
            return value;
    }
    catch {
        // The parser's message would quote the file, and with it perhaps a password.
        throw configError('E_DOCKER_CONFIG_SYNTAX', path, 'it is not JSON');
    }
    throw configError('E_DOCKER_CONFIG_SYNTAX', path, 'it is not a JSON object');
}
function entriesOf(value, path, name) {
    if (value === undefined || value === null)
        return [];
    if ((0,strict_json/* isJsonObject */.O)(value))
        return Object.entries(value);
    throw configError('E_DOCKER_CONFIG_SYNTAX', path, `its ${name} is not an object`);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** The error for a file with logins that can't be used. */
function configError(code, path, reason) {
    return new errors/* RequestError */.GI(code, {
        message: `the registry logins in ${path} can't be read`,
        reason,
        remedy: 'log in again before this step (docker/login-action writes the file anew), or repair or remove the file'
    });
}

;// CONCATENATED MODULE: ./src/oci/credentials.ts







const MAX_CONFIG = 1024 * 1024;
/**
 * The login that Docker, and after it podman, would use for a repository: DOCKER_AUTH_CONFIG, Docker's config.json, then podman's files;
 * within a file the host's credential helper, else its store, else its entry. Undefined where there is none; throws RequestError when one is damaged.
 */
async function findCredential(reference, env, log) {
    const looked = [];
    for await (const config of configsIn(env)) {
        const credential = await credentialIn(config, reference, env);
        if (credential) {
            (0,oci_credential/* maskCredential */.kV)(credential, log);
            return credential;
        }
        looked.push(`${config.path} (${hostsIn(config)})`);
    }
    log.info(`no login for ${reference.registry} in ${looked.join(', ') || 'any file of Docker or podman: there is none'}`);
    return undefined;
}
async function credentialIn(config, reference, env) {
    const helper = helperFor(config, reference);
    if (helper !== undefined)
        return askCredentialHelper(helper, serverOf(reference), env);
    const entry = findEntry(config, reference);
    return entry && decodeEntry(entry, config.path, reference.registry);
}
async function* configsIn(env) {
    const inline = env['DOCKER_AUTH_CONFIG'];
    if (inline) {
        const { path, auths } = parseDockerConfig(Buffer.from(inline), 'the variable DOCKER_AUTH_CONFIG');
        yield { path, auths, credHelpers: new Map(), credsStore: undefined };
    }
    for (const path of configPaths(env)) {
        const bytes = await readConfig(path);
        if (bytes)
            yield parseDockerConfig(bytes, path);
    }
}
function configPaths(env) {
    const home = env['HOME'] || (0,external_node_os_.homedir)();
    const docker = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    if (env['REGISTRY_AUTH_FILE'])
        return [docker, env['REGISTRY_AUTH_FILE']];
    const runtime = env['XDG_RUNTIME_DIR'] || `/run/containers/${process.getuid?.() ?? 0}`;
    return [
        docker,
        (0,external_node_path_.join)(runtime, 'containers', 'auth.json'),
        (0,external_node_path_.join)(env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'containers', 'auth.json')
    ];
}
async function readConfig(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > MAX_CONFIG)
            throw configError('E_DOCKER_CONFIG_SIZE', path, `it has ${size} bytes, more than ${MAX_CONFIG}`);
        return size === 0 ? undefined : await (0,promises_.readFile)(path);
    }
    catch (error) {
        if (error instanceof errors/* CustodyError */.Kf)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw configError('E_DOCKER_CONFIG_UNREADABLE', path, (0,errors/* messageOf */.bD)(error));
    }
}
function hostsIn({ auths, credHelpers, credsStore }) {
    const names = [...new Set([...auths.keys(), ...credHelpers.keys()])].map((name) => name.replace(/^.*@/, ''));
    const store = credsStore === undefined ? [] : [`the store ${credsStore}`];
    const shown = [...names.slice(0, 20), ...store].join(', ').replace(/[^ -~]/g, '?');
    return shown === '' ? 'which holds none' : `which holds ${shown}`;
}


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8033);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7731);


/** The descriptor that a JSON value spells, or undefined where it spells none or its digest is not sha256. */
function parseDescriptor(value) {
    if (!(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        return undefined;
    const { mediaType, size, artifactType, annotations } = value;
    const digest = _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(value['digest']);
    if (typeof mediaType !== 'string' || !digest || !isSize(size))
        return undefined;
    const platform = parsePlatform(value['platform']);
    return {
        mediaType,
        digest,
        size,
        ...(typeof artifactType === 'string' && artifactType !== '' && { artifactType }),
        ...((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(annotations) && { annotations: stringsOf(annotations) }),
        ...(platform && { platform })
    };
}
function isSize(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function stringsOf(annotations) {
    const texts = Object.entries(annotations).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
}
function parsePlatform(value) {
    if (!(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        return undefined;
    const { os, architecture, variant } = value;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
}


/***/ }),

/***/ 264:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseErrorBody)
/* harmony export */ });
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7731);

const MAX_SHOWN = 512;
/** The error in an answer's body: the `errors` of the distribution specification, the fields of OAuth2 (RFC 6749 §5.2), or plain text. */
function parseErrorBody({ body, headers }) {
    const value = jsonOf(body);
    if (!(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value)) {
        const isText = headers['content-type']?.startsWith('text/plain') ?? false;
        return { codes: [], text: isText ? shown(body.toString('utf8')) : '' };
    }
    const entries = Array.isArray(value['errors']) ? value['errors'].filter(_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O) : [value];
    const codes = entries.map(({ code }) => code).filter((code) => typeof code === 'string');
    return { codes: codes.map((code) => code.toUpperCase()), text: shown(entries.map(sentenceOf).join('; ')) };
}
function sentenceOf(entry) {
    const { code, error, message, error_description: description, details } = entry;
    const words = [code ?? error, message ?? description ?? details];
    return words.filter((word) => typeof word === 'string' && word !== '').join(': ');
}
function jsonOf(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function shown(text) {
    // Control and formatting characters could rewrite the log they are printed to.
    const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
    const bytes = Buffer.from(clean);
    return bytes.length <= MAX_SHOWN
        ? clean
        : `${bytes
            .subarray(0, MAX_SHOWN - 4)
            .toString('utf8')
            .replace(/\ufffd+$/, '')}…`;
}


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   $v: () => (/* binding */ EMPTY_CONFIG),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   P7: () => (/* binding */ DSSE_ENVELOPE),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   e6: () => (/* binding */ DOCKER_CONFIG),
/* harmony export */   pA: () => (/* binding */ EMPTY_CONFIG_BYTES),
/* harmony export */   uS: () => (/* binding */ SIGSTORE_BUNDLE),
/* harmony export */   xZ: () => (/* binding */ MAX_MANIFEST)
/* harmony export */ });
/** Image manifest (OCI image-spec, media-types.md). */
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** Image index (OCI image-spec, media-types.md). */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Docker's image manifest, version 2 schema 2. */
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** Docker's manifest list, version 2 schema 2. */
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Image configuration (OCI image-spec, media-types.md). */
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
/** Docker's image configuration. */
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
/** The descriptor's type for content that means nothing (OCI image-spec, manifest.md §Guidance for an Empty Descriptor). */
const EMPTY_CONFIG = 'application/vnd.oci.empty.v1+json';
/** The content of EMPTY_CONFIG. */
const EMPTY_CONFIG_BYTES = Buffer.from('{}');
/** A Sigstore bundle of version 0.3, as layer and as artifact type (cosign, BUNDLE_SPEC.md). */
const SIGSTORE_BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** The payload of a layer in cosign's `.sig` tag (cosign, SIGNATURE_SPEC.md). */
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
/** The DSSE envelope of a layer in cosign's `.att` tag. */
const DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Whether a media type names a list of manifests. */
function isIndexType(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
/** Whether a media type names the manifest of one image. */
function isManifestType(mediaType) {
    return mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;
}
/** The most bytes of a manifest that are read or written (distribution-spec, "Pushing Manifests": registries take at least 4 MB). */
const MAX_MANIFEST = 4 * 1024 * 1024;


/***/ }),

/***/ 1246:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UZ: () => (/* binding */ awaitCoolDown),
  Zr: () => (/* binding */ persist),
  _O: () => (/* binding */ settledAnswer)
});

// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __nccwpck_require__(9529);
;// CONCATENATED MODULE: ./src/oci/cool-down.ts
// One per host and process: every repository on a registry shares the limit that the registry counts against.
const coolDowns = new Map();
/** Lets nothing be sent to a host for so many milliseconds. */
function startCoolDown(host, waitMs, response) {
    const end = performance.now() + waitMs;
    if (end > (coolDowns.get(host)?.end ?? 0))
        coolDowns.set(host, { end, response });
}
/** The cool-down that a host asked for, or undefined when it is over or there is none. */
function coolDownOf(host) {
    const found = coolDowns.get(host);
    if (!found)
        return undefined;
    const waitMs = found.end - performance.now();
    return waitMs > 0 ? { waitMs, response: found.response } : undefined;
}

// EXTERNAL MODULE: ./src/oci/refusals.ts
var refusals = __nccwpck_require__(2220);
// EXTERNAL MODULE: ./src/oci/unanswered.ts
var unanswered = __nccwpck_require__(7997);
;// CONCATENATED MODULE: ./src/oci/persistence.ts




const OVERLOADED = new Set([429, 503]);
const COOL_DOWN_MS = 1000;
const SPREAD_MS = 250;
/** An answer that may be another one a moment later. */
class Busy extends Error {
    response;
    waitMs;
    constructor(response, waitMs) {
        super(`HTTP ${response.status}`);
        this.response = response;
        this.waitMs = waitMs;
    }
}
/** Throws Busy while a host that asked for it is left alone. */
function awaitCoolDown(host) {
    const coolDown = coolDownOf(host);
    // Those that wait for the same end would otherwise all come back in the same moment.
    if (coolDown)
        throw new Busy(coolDown.response, coolDown.waitMs + Math.random() * SPREAD_MS);
}
/** The answer again, unless it is one that passes by itself: then Busy is thrown, and an overloaded host is left alone by all. */
function settledAnswer(host, answer) {
    if (!(0,retry/* statusPasses */.U0)(answer.status))
        return answer;
    const waitMs = (0,retry/* retryAfterMs */.Vs)(answer);
    if (OVERLOADED.has(answer.status))
        startCoolDown(host, waitMs ?? COOL_DOWN_MS, answer);
    throw new Busy(answer, waitMs);
}
/** Tries until there is a settled answer, and tells each wait; throws the error that `describe` gives words for when the budget is spent. */
async function persist(attempt, persistence) {
    const { budgetMs, host, describe, deadline, log } = persistence;
    try {
        return await (0,retry/* retry */.L5)(attempt, {
            budgetMs: deadline.within(budgetMs),
            passes: (error) => {
                if (error instanceof Busy)
                    return error.waitMs ?? true;
                return (0,retry/* transportPasses */.R1)(error) && !(0,unanswered/* failsForGood */.A$)(error);
            },
            waiting: (error, waitMs) => {
                log.info(`${host}: ${error.message}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw error instanceof Busy ? (0,refusals/* refusalOf */.Of)(describe(), error.response) : (0,unanswered/* unansweredError */.$r)(describe(), error);
    }
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ mergeIndex),
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   Jl: () => (/* binding */ restoreIndex),
/* harmony export */   Q7: () => (/* binding */ bundleManifest),
/* harmony export */   Vj: () => (/* binding */ bundleLayerOf),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   jp: () => (/* binding */ documentManifest)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8033);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2554);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7592);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9217);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7731);






/** The tag under which a registry without the referrers API keeps what refers to a digest (distribution-spec, "Referrers Tag Schema"). */
function fallbackTag(digest) {
    return `sha256-${digest.hex}`;
}
/** The referrers in the fallback index under `tag`, those with other digests than sha256 left out; throws RequestError when it is no such index. */
function parseIndex(bytes, tag) {
    return entriesOf(parseFallbackIndex(bytes, tag))
        .map(_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)
        .filter((descriptor) => descriptor !== undefined);
}
/**
 * The fallback index under `tag` with `ours` beside everything it lists already, or undefined when it lists them. Foreign entries keep
 * all their members; an entry of ours that lost its artifact type or annotations gets them back. Throws RequestError.
 */
function mergeIndex(existing, ours, tag) {
    const index = existing ? parseFallbackIndex(existing, tag) : {};
    const listed = entriesOf(index);
    const ourDigests = new Set(ours.map(({ digest }) => digest.toString()));
    const foreign = listed.filter((entry) => !ourDigests.has(String(digestOf(entry))));
    const complete = ours.every((descriptor) => listed.some((entry) => says(entry, descriptor)));
    if (complete && listed.length === foreign.length + ourDigests.size)
        return undefined;
    const manifests = [...foreign, ...uniqueByDigest(ours).map((descriptor) => repaired(listed, descriptor))];
    return indexOf(index, manifests, tag);
}
/**
 * The fallback index under `tag` with the entries of an earlier state of it that it has lost, as they were; undefined when it has lost
 * none. Writers who overwrite each other never notice, so whoever has seen an entry puts it back. Throws RequestError.
 */
function restoreIndex(existing, earlier, tag) {
    if (!earlier)
        return undefined;
    const index = existing ? parseFallbackIndex(existing, tag) : {};
    const listed = entriesOf(index);
    const digests = new Set(listed.map(digestOf));
    const lost = entriesOf(parseFallbackIndex(earlier, tag)).filter((entry) => !digests.has(digestOf(entry)));
    if (lost.length === 0)
        return undefined;
    return indexOf(index, [...listed, ...lost], tag);
}
/** The manifest that attaches a bundle to its subject (cosign, BUNDLE_SPEC.md). */
function bundleManifest(attachment) {
    const annotations = {
        'org.opencontainers.image.created': attachment.created.toISOString().replace(/\.\d{3}Z$/, 'Z'),
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': attachment.predicateType
    };
    return referrerManifest(_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGSTORE_BUNDLE */ .uS, { ...attachment.bundle, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGSTORE_BUNDLE */ .uS }, attachment.subject, annotations);
}
/** The manifest that attaches a plain document, such as an SBOM, to its subject; the document's media type is the artifact type. */
function documentManifest(document, subject) {
    return referrerManifest(document.mediaType, document, subject);
}
function referrerManifest(artifactType, layer, subject, annotations) {
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG,
        artifactType,
        config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_CONFIG */ .$v, digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.of(_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_CONFIG_BYTES */ .pA), size: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_CONFIG_BYTES */ .pA.length },
        layers: [plainDescriptor(layer)],
        subject: plainDescriptor(subject),
        ...(annotations && { annotations })
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const descriptor = { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG, digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.of(bytes), size: bytes.length, artifactType };
    return { bytes, descriptor: { ...descriptor, ...(annotations && { annotations }) } };
}
/** The one layer of a bundle's manifest, as cosign looks for it; undefined when the manifest holds something else. */
function bundleLayerOf(manifest) {
    const layers = listOf(manifest, 'layers');
    const layer = layers.length === 1 ? (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(layers[0]) : undefined;
    return layer?.mediaType.startsWith('application/vnd.dev.sigstore.bundle') === true ? layer : undefined;
}
function listOf(manifest, member) {
    try {
        const list = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonObject */ .d)(manifest, (reason) => new TypeError(reason))[member];
        return Array.isArray(list) ? list : [];
    }
    catch {
        return [];
    }
}
function parseFallbackIndex(bytes, tag) {
    const index = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonObject */ .d)(bytes, (reason, cause) => notAnIndex(tag, reason, cause));
    const { mediaType, manifests } = index;
    // GitLab answers the tag of a digest with the image of that digest, whose children are no referrers.
    if ('layers' in index || 'config' in index)
        throw holdsImage(tag, 'it is the manifest of an image');
    if (mediaType !== undefined && mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p)
        throw holdsImage(tag, `its media type is ${JSON.stringify(mediaType).slice(0, 100)}`);
    if (manifests === null)
        return { ...index, manifests: [] };
    if (!Array.isArray(manifests))
        throw notAnIndex(tag, 'it has no list of manifests');
    if (manifests.some(isRunnableChild))
        throw holdsImage(tag, 'it lists the platforms of an image');
    return index;
}
function isRunnableChild(entry) {
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(entry)?.platform;
    return platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .isRunnable */ .i)(platform);
}
function entriesOf(index) {
    return Array.isArray(index['manifests']) ? index['manifests'] : [];
}
function says(entry, ours) {
    const theirs = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(entry);
    if (!theirs?.digest.equals(ours.digest))
        return false;
    if (theirs.mediaType !== ours.mediaType || theirs.size !== ours.size)
        return false;
    return theirs.artifactType === ours.artifactType && holdsAll(theirs.annotations ?? {}, ours.annotations ?? {});
}
function holdsAll(theirs, ours) {
    return Object.entries(ours).every(([key, value]) => Object.hasOwn(theirs, key) && theirs[key] === value);
}
function repaired(listed, ours) {
    const found = listed.find((entry) => digestOf(entry) === ours.digest.toString());
    const entry = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(found) ? found : {};
    const annotations = { ...((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(entry['annotations']) ? entry['annotations'] : {}), ...ours.annotations };
    return { ...entry, ...ours, ...(Object.keys(annotations).length > 0 && { annotations }) };
}
function uniqueByDigest(descriptors) {
    return [...new Map(descriptors.map((descriptor) => [descriptor.digest.hex, descriptor])).values()];
}
function plainDescriptor({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function digestOf(entry) {
    return (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(entry) ? entry['digest'] : undefined;
}
function indexOf(members, manifests, tag) {
    const bytes = Buffer.from(JSON.stringify({ ...members, schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p, manifests }));
    if (bytes.length <= _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ)
        return bytes;
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_REFERRERS_INDEX_SIZE', {
        message: `the index ${tag} would have ${bytes.length} bytes, more than ${_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ}`,
        reason: 'it lists everything that is attached to the image, and registries take manifests up to 4 MiB',
        remedy: 'delete attachments that are no longer needed, and the entries of that index that name them'
    });
}
function holdsImage(tag, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_REFERRERS_TAG_IMAGE', {
        message: `the tag ${tag} holds an image, not the list of what is attached to one`,
        reason: `${reason}; some registries answer this tag with the image itself`,
        remedy: 'set formats: legacy, which does not use this tag; where somebody pushed an image under it, delete that tag'
    });
}
function notAnIndex(tag, reason, cause) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_REFERRERS_TAG_CONTENT', {
        message: `the tag ${tag} holds no index of what is attached to the image`,
        reason,
        remedy: 'find out who wrote it, delete the tag, and run the same job again',
        cause
    });
}


/***/ }),

/***/ 2220:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ loginMissing),
/* harmony export */   I: () => (/* binding */ tokenRefusal),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   _5: () => (/* binding */ blobMissing),
/* harmony export */   eA: () => (/* binding */ malformedAnswer),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   oB: () => (/* binding */ manifestRefusal)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);
/* harmony import */ var _support_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9529);
/* harmony import */ var _error_body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(264);



const SILENT = 'the registry gives no reason';
const UNSUPPORTED = new Set([405, 406, 415]);
const UNSUPPORTED_CODES = new Set(['MANIFEST_INVALID', 'UNSUPPORTED']);
const IMMUTABLE_STATUS = new Set([400, 403, 405, 409, 412]);
const IMMUTABLE_TEXT = /immutab|TAG_INVALID|cannot be overwritten/i;
// What GHCR says to a token of GitHub's that may not write to this one package.
const PACKAGE_TEXT = /installation not allowed to|permission_denied: (?:create|write)_package/i;
/** The error for an attempt that the registry answered, and refused. */
function refusalOf(attempt, response) {
    const body = (0,_error_body_js__WEBPACK_IMPORTED_MODULE_2__/* .parseErrorBody */ .k)(response);
    const failure = failureOf(attempt, response.status, body);
    if ((0,_support_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .statusPasses */ .U0)(response.status))
        return busyError(attempt, response, failure);
    return (loginRefusal(attempt, response.status, body, failure) ??
        requestRefusal(attempt, response.status, failure) ??
        new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_REGISTRY_REFUSED', {
            reason: SILENT,
            ...failure,
            remedy: `act on the registry's own words; where it gives none, ask whoever runs ${attempt.reference.registry}, with the time of this run`
        }));
}
/** The error for an answer of a token service that holds no token. */
function tokenRefusal(attempt, response) {
    const body = (0,_error_body_js__WEBPACK_IMPORTED_MODULE_2__/* .parseErrorBody */ .k)(response);
    // An OAuth2 service answers 400 to an identity token that it does not know (any more).
    const status = response.status === 400 ? 401 : response.status;
    return (loginRefusal(attempt, status, body, failureOf(attempt, response.status, body)) ??
        malformedAnswer(attempt, joined(`the token service answered HTTP ${response.status}`, body.text || undefined)));
}
function loginRefusal({ reference, loggedIn }, status, body, failure) {
    if (status !== 401 && status !== 403)
        return undefined;
    if (PACKAGE_TEXT.test(body.text))
        return packageRefusal(reference, failure);
    if (!loggedIn) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_REGISTRY_LOGIN_MISSING', {
            ...failure,
            reason: joined('no login went with the request: none was found (the log names where), or the registry asked for none', failure.reason),
            remedy: `log in before this step: docker/login-action with registry: ${reference.registry}`
        });
    }
    if (status === 401) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_REGISTRY_LOGIN_REFUSED', {
            ...failure,
            reason: joined('the login was found and the registry does not accept it, or not for this', failure.reason),
            remedy: `renew the password or token that docker/login-action is given for ${reference.registry}, and give it push rights`
        });
    }
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_REGISTRY_DENIED', {
        ...failure,
        reason: joined('the registry knows the login and does not let it do this', failure.reason),
        remedy: `give the login for ${reference.registry} the right to read and write ${reference.repository}`
    });
}
function packageRefusal(reference, failure) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_REGISTRY_PACKAGE_DENIED', {
        ...failure,
        remedy: `in this order: 1. give the job \`permissions: packages: write\`; 2. in the settings of the package ${reference.repository}, under ` +
            'Manage Actions access, add this repository with the role Write; 3. let the organisation allow its members to create packages'
    });
}
function requestRefusal({ reference, writes }, status, failure) {
    if (status === 404) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_REGISTRY_REPOSITORY', {
            ...failure,
            reason: joined('the repository does not exist, or the login may not see it', failure.reason),
            remedy: `check the spelling of ${reference.name}, and that the login may read and write it`
        });
    }
    if (status === 413) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_REGISTRY_TOO_LARGE', {
            ...failure,
            reason: joined('it is larger than the registry takes, or the quota is used up', failure.reason),
            remedy: `raise the size limit or quota of ${reference.registry}, or attach less: a smaller SBOM, or sbom: none`
        });
    }
    return writes && UNSUPPORTED.has(status) ? unsupported(failure) : undefined;
}
function unsupported(failure) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_REGISTRY_UNSUPPORTED', {
        ...failure,
        reason: joined('the registry is too old for what is attached, or the repository is locked', failure.reason),
        remedy: 'set formats: legacy, which needs nothing but tags, or move to a registry that takes OCI 1.1 artifacts'
    });
}
/** The error for a manifest that the registry does not take: a tag it keeps as it is, a type it does not know, or any other refusal. */
function manifestRefusal(attempt, response, target) {
    const body = (0,_error_body_js__WEBPACK_IMPORTED_MODULE_2__/* .parseErrorBody */ .k)(response);
    const failure = failureOf(attempt, response.status, body);
    const isTag = typeof target === 'string';
    if (isTag && IMMUTABLE_STATUS.has(response.status) && IMMUTABLE_TEXT.test([...body.codes, body.text].join(' '))) {
        return immutableTag(attempt, target, failure);
    }
    if (response.status === 400 && body.codes.some((code) => UNSUPPORTED_CODES.has(code)))
        return unsupported(failure);
    return refusalOf(attempt, response);
}
function immutableTag({ reference }, tag, failure) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_REGISTRY_IMMUTABLE_TAG', {
        ...failure,
        reason: joined(`the tag ${tag} exists and the registry lets no tag be changed`, failure.reason),
        remedy: `exclude the tags sha256-* from immutability in ${reference.repository}; ` +
            'on ECR: IMMUTABLE_WITH_EXCLUSION with the filter sha256-*'
    });
}
/** The error for a registry that lets anybody read, asked for a login, and was shown none. */
function loginMissing({ registry, repository }) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_REGISTRY_LOGIN_MISSING', {
        message: `no login for ${registry}: nothing can be attached in ${repository}`,
        reason: 'the registry asked for a login and none was found (the log names where was looked); without one it only lets read',
        remedy: `log in before this step: docker/login-action with registry: ${registry}`
    });
}
/** The error for content that something in the registry names and that is not there. */
function blobMissing({ registry, repository }, digest) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingError */ .Rh('E_REGISTRY_BLOB_MISSING', {
        message: `blob ${digest.toString()} is not in ${repository} on ${registry}`,
        reason: 'a manifest names it; it was deleted, or it was never pushed whole',
        remedy: 'push the image again, or what is attached to it'
    });
}
function busyError(attempt, response, failure) {
    const { registry } = attempt.reference;
    if (response.status !== 429) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_REGISTRY_UNAVAILABLE', {
            reason: SILENT,
            ...failure,
            remedy: `look at the status page of ${registry}, then run the same job again`
        });
    }
    const wait = (0,_support_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(response);
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_REGISTRY_RATE_LIMIT', {
        ...failure,
        reason: joined(wait === undefined
            ? 'too many requests'
            : `too many requests; the registry asks to wait ${Math.ceil(wait / 1000)} s`, failure.reason),
        remedy: `wait, then run the same job again; a login with a higher limit on ${registry} helps`
    });
}
/** The error for an answer that breaks the distribution specification. */
function malformedAnswer(attempt, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_REGISTRY_ANSWER', {
        ...failureOf(attempt, undefined, { codes: [], text: reason }),
        remedy: `run the same job again; if it stays, tell whoever runs ${attempt.reference.registry}`
    });
}
/** The words of a failure but its remedy; `status` is undefined where there was no answer. */
function failureOf(attempt, status, body) {
    const { registry, repository } = attempt.reference;
    const outcome = status === undefined ? 'no usable answer' : `HTTP ${status}`;
    return {
        message: `${outcome} from ${registry}: can't ${attempt.what} in ${repository}`,
        ...(body.text !== '' && { reason: body.text })
    };
}
function joined(ours, theirs) {
    return theirs === undefined ? ours : `${ours}; it says: ${theirs}`;
}


/***/ }),

/***/ 3477:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ Registry)
});

// UNUSED EXPORTS: Upload

// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __nccwpck_require__(8033);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __nccwpck_require__(9529);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
;// CONCATENATED MODULE: ./src/oci/content.ts


/** Throws EvidenceError unless the bytes hash to the digest they were asked for by, and the registry says so too where it says anything. */
function checkContent(reference, bytes, digest, claimed) {
    const actual = image_digest/* Digest */.n.of(bytes);
    if (!actual.equals(digest))
        throw digestMismatch(reference, digest, actual.toString());
    refuseOtherClaim(reference, digest, claimed);
}
/** Throws EvidenceError when `Docker-Content-Digest` names other content than ours (distribution-spec, "Pulling manifests"). */
function refuseOtherClaim(reference, digest, claimed) {
    // A registry may name the same content by another algorithm.
    if (typeof claimed !== 'string' || !claimed.startsWith('sha256:'))
        return;
    if (claimed !== digest.toString())
        throw digestMismatch(reference, digest, claimed);
}
function digestMismatch(reference, expected, actual) {
    return new errors/* EvidenceError */.oe('E_DIGEST_MISMATCH', {
        message: `${reference.registry} gave other content than ${expected.toString()}`,
        reason: `in ${reference.repository} it is ${/^sha256:[0-9a-f]{64}$/.test(actual) ? actual : 'named by something that is no digest'}`,
        remedy: `do not use this image; find out who can change what ${reference.registry}, or a proxy before it, answers`
    });
}

// EXTERNAL MODULE: ./src/oci/error-body.ts
var error_body = __nccwpck_require__(264);
// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./src/oci/descriptor.ts
var descriptor = __nccwpck_require__(7592);
// EXTERNAL MODULE: ./src/oci/addresses.ts
var addresses = __nccwpck_require__(7109);
;// CONCATENATED MODULE: ./src/oci/redirect.ts


/** The most redirects that one request follows. */
const MAX_REDIRECTS = 5;
const REDIRECTS = {
    read: new Set([301, 302, 303, 307, 308]),
    // The others would turn a request with a body into a GET (RFC 9110 §15.4).
    write: new Set([307, 308])
};
/** Whether a URL has the registry's own scheme, host and port: only there does a login go. */
function isOwn(url, reference) {
    return url.origin === new URL(reference.apiBase).origin;
}
/** Where an answer sends its request on to, or undefined where it is an answer; throws EvidenceError for a place nothing may go to. */
function redirectTarget(response, from, reference, purpose) {
    const { location } = response.headers;
    if (location === undefined || !REDIRECTS[purpose].has(response.status))
        return undefined;
    return resolveLocation(location, from, reference, purpose);
}
/**
 * The URL in a `Location`, relative or absolute (RFC 9110 §10.2.2); throws EvidenceError when it leaves https or leads to an
 * address that a registry has no business to send us to.
 */
function resolveLocation(location, from, reference, purpose) {
    if (!URL.canParse(location, from.href))
        throw locationError(location, reference, 'it is not a URL');
    const url = new URL(location, from);
    const refusal = refusalOf(url, from, reference, purpose);
    if (refusal !== undefined)
        throw locationError(location, reference, refusal);
    return url;
}
/** Name resolution for a host that is not the registry's: it must not lead back to this machine, nor a body into a private network. */
function foreignLookup(url, reference, purpose) {
    if (url.hostname === new URL(reference.apiBase).hostname)
        return undefined;
    return (0,addresses/* guardedLookup */.rN)(url, (reach, address) => mayReach(reach, purpose)
        ? undefined
        : locationError(url.href, reference, `${url.hostname} resolves to ${address}, a ${reach} address`));
}
function refusalOf(url, from, reference, purpose) {
    if (url.username !== '' || url.password !== '')
        return 'it carries a user name';
    if (from.protocol === 'https:' && url.protocol !== 'https:')
        return `it leaves https for ${url.protocol}`;
    return isOwn(url, reference) || isSameLoopback(url, reference) ? undefined : foreignRefusal(url, purpose);
}
function isSameLoopback(url, reference) {
    const registry = new URL(reference.apiBase);
    return registry.protocol === 'http:' && url.protocol === 'http:' && url.hostname === registry.hostname;
}
function foreignRefusal(url, purpose) {
    if (url.protocol !== 'https:')
        return 'it is not https';
    const reach = (0,addresses/* spelledReach */.vc)(url);
    return reach === undefined || mayReach(reach, purpose) ? undefined : `${url.host} is a ${reach} address`;
}
// Private registries keep blobs on private storage; what is read is hashed, and a login is never sent along.
function mayReach(reach, purpose) {
    return reach === 'public' || (reach === 'private' && purpose === 'read');
}
/** The error for a registry that keeps redirecting. */
function tooManyRedirects(reference) {
    return new errors/* EvidenceError */.oe('E_REGISTRY_REDIRECT', {
        message: `${reference.registry} redirected a request more than ${MAX_REDIRECTS} times`,
        reason: 'its addresses lead in a circle, or storage hands requests on and on',
        remedy: `let whoever runs ${reference.registry} repair the redirects of its storage`
    });
}
function locationError(location, reference, reason) {
    // The query of a storage URL is a password to the content.
    const shown = JSON.stringify(location
        .replace(/\?.*$/s, '')
        .replace(/\/\/[^/@]*@/, '//…@')
        .slice(0, 70));
    return new errors/* EvidenceError */.oe('E_REGISTRY_REDIRECT', {
        message: `${reference.registry} sends a request on to ${shown}, which is refused`,
        reason,
        remedy: `let whoever runs ${reference.registry} repair its redirects or its external URL: they must be https and public`
    });
}

// EXTERNAL MODULE: ./src/oci/strict-json.ts
var strict_json = __nccwpck_require__(7731);
;// CONCATENATED MODULE: ./src/oci/referrers-page.ts





/** The limits of one listing, over all of its pages. */
const LISTING_LIMITS = { pages: 20, entries: 1000, bytes: 4 * 1024 * 1024 };
const NO_API = new Set([400, 404, 405, 406]);
const NEXT_LINK = /<([^<>]*)>[^<>,]*;[ \t]*rel="?next"?/i;
/** Whether an answer says that the registry has no referrers API (distribution-spec, "Listing Referrers", and what registries answer instead). */
function lacksReferrersApi(answer) {
    return NO_API.has(answer.status) || (answer.status === 200 && mediaTypeOf(answer) !== media_types/* OCI_INDEX */.$p);
}
/** The page in an answer; throws EvidenceError when it is no index or its next page is not on the registry. */
function parseReferrersPage(answer, reference) {
    const index = (0,strict_json/* parseJsonObject */.d)(answer.body, (reason, cause) => listingError(reference, reason, cause));
    // What is written in Go says null for a list that nothing was ever added to.
    const manifests = index['manifests'] === null ? [] : index['manifests'];
    if (!Array.isArray(manifests))
        throw listingError(reference, 'it is no index: it has no list of manifests');
    const referrers = manifests.map(descriptor/* parseDescriptor */.B).filter((descriptor) => descriptor !== undefined);
    return { referrers, next: nextPage(answer, reference) };
}
/** The media type of an answer, without its parameters. */
function mediaTypeOf({ headers }) {
    return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
/** The error for a listing that can't be read to its end. */
function listingError(reference, reason, cause) {
    return new errors/* EvidenceError */.oe('E_REFERRERS_LISTING', {
        message: `the list of what is attached in ${reference.repository} can't be read from ${reference.registry}`,
        reason,
        remedy: `let whoever runs ${reference.registry} look at its referrers API; a list read in part proves nothing`,
        cause
    });
}
function nextPage(answer, reference) {
    const link = [answer.headers.link ?? []].flat().join(', ').slice(0, 8192);
    const target = NEXT_LINK.exec(link)?.[1];
    if (target === undefined)
        return undefined;
    if (!URL.canParse(target, answer.url.href))
        throw listingError(reference, 'the address of its next page is not a URL');
    const url = new URL(target, answer.url);
    if (!isOwn(url, reference))
        throw listingError(reference, `its next page is on another host, ${url.host}`);
    return url;
}

// EXTERNAL MODULE: ./src/oci/refusals.ts
var refusals = __nccwpck_require__(2220);
// EXTERNAL MODULE: ./src/oci/unanswered.ts
var unanswered = __nccwpck_require__(7997);
;// CONCATENATED MODULE: ./src/oci/upload.ts





const OPEN_TIMEOUT_MS = 10_000;
const BUDGET_MS = 180_000;
const MAX_ANSWER = 65_536;
const WRITTEN = new Set([200, 201, 204]);
const SESSION_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID']);
/** The time that so many bytes may take in milliseconds: 30 s and another second for each 256 KiB. */
function transferTimeoutMs(bytes) {
    return 30_000 + Math.ceil(bytes / 262_144) * 1000;
}
/** An upload session (distribution-spec, "Pushing a blob monolithically": POST then PUT), opened before the content is known. */
class Upload {
    wire;
    session;
    constructor(wire, session) {
        this.wire = wire;
        this.session = session;
    }
    /** Opens a session; throws CustodyError when the registry gives none. */
    static async open(wire) {
        const described = { what: 'open an upload', method: 'POST' };
        return new Upload(wire, await wire.persist(described, BUDGET_MS, () => openSession(wire)));
    }
    /** An upload whose session is opened only when the content is there. */
    static unopened(wire) {
        return new Upload(wire, undefined);
    }
    /** Uploads the content; a session that is lost, expired or was cut off is never resumed, a new one takes its place. */
    async finish(bytes) {
        const digest = image_digest/* Digest */.n.of(bytes);
        const described = { what: `push blob ${digest.toString()}`, method: 'PUT' };
        return this.wire.persist(described, BUDGET_MS, async () => {
            const first = await this.put(bytes, digest, described.what);
            const answer = isSessionLost(first) ? await this.put(bytes, digest, described.what) : first;
            if (!WRITTEN.has(answer.status))
                throw (0,refusals/* refusalOf */.Of)(this.wire.attempt(described), answer);
            refuseOtherClaim(this.wire.reference, digest, answer.headers['docker-content-digest']);
            return digest;
        });
    }
    /** Gives an unused session back; a registry that does not take it lets it expire. */
    async cancel() {
        const { session } = this;
        this.session = undefined;
        if (!session)
            return;
        const limits = { timeoutMs: OPEN_TIMEOUT_MS, maxBytes: MAX_ANSWER };
        await this.wire.once({ method: 'DELETE', url: session, what: 'cancel an upload', ...limits }).catch(() => undefined);
    }
    async put(bytes, digest, what) {
        const session = this.session ?? (await openSession(this.wire));
        this.session = undefined;
        // URLSearchParams would write the registry's own parameters anew, and a signature over them would no longer fit.
        const url = new URL(session);
        url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest.toString())}`;
        return this.wire.once({
            method: 'PUT',
            url,
            what,
            headers: { 'content-type': 'application/octet-stream' },
            body: bytes,
            timeoutMs: transferTimeoutMs(bytes.length),
            maxBytes: MAX_ANSWER
        });
    }
}
async function openSession(wire) {
    const request = {
        method: 'POST',
        url: wire.endpoint('blobs/uploads/'),
        what: 'open an upload',
        timeoutMs: OPEN_TIMEOUT_MS,
        maxBytes: MAX_ANSWER
    };
    const answer = await wire.once(request);
    // 201 is for a POST with content, but the session is in Location all the same.
    if (answer.status !== 202 && answer.status !== 201)
        throw (0,refusals/* refusalOf */.Of)(wire.attempt(request), answer);
    const { location } = answer.headers;
    if (location === undefined)
        throw (0,refusals/* malformedAnswer */.eA)(wire.attempt(request), 'it opened an upload without a Location');
    return resolveLocation(location, answer.url, wire.reference, 'write');
}
function isSessionLost(answer) {
    return (answer.status === 416 ||
        answer.status === 404 ||
        (0,error_body/* parseErrorBody */.k)(answer).codes.some((code) => SESSION_CODES.has(code)));
}

// EXTERNAL MODULE: ./src/oci/authorization.ts + 3 modules
var authorization = __nccwpck_require__(3078);
// EXTERNAL MODULE: ./src/oci/persistence.ts + 1 modules
var persistence = __nccwpck_require__(1246);
;// CONCATENATED MODULE: ./src/oci/wire.ts




/** How long reading and writing small things is tried, in milliseconds. */
const METADATA_BUDGET_MS = 120_000;
/** Requests to one repository with its login, redirects, retries and limits; the protocol is in the files that use it. */
class Wire {
    reference;
    deadline;
    log;
    authorization;
    host;
    constructor(options) {
        this.reference = options.reference;
        this.deadline = options.deadline;
        this.log = options.log;
        this.authorization = options.authorization ?? new authorization/* Authorization */.y(options);
        this.host = new URL(options.reference.apiBase).host;
    }
    /** The URL of an endpoint below `/v2/<name>/` (distribution-spec, "Endpoints"). */
    endpoint(path) {
        return new URL(`${this.reference.apiBase}/v2/${this.reference.repository}/${path}`);
    }
    /** Whether the registry has asked for a login and none was found. */
    get lacksLogin() {
        return this.authorization.lacksLogin;
    }
    /** What is tried, for an error about it. */
    attempt({ what, method }) {
        const writes = purposeOf(method) === 'write';
        return { reference: this.reference, what, writes, loggedIn: this.authorization.loggedIn };
    }
    /** Sends a request until its answer is not one that passes by itself; throws CustodyError when there is none within the budget. */
    async send(request, budgetMs = METADATA_BUDGET_MS) {
        return this.persist(request, budgetMs, () => this.once(request));
    }
    /** Repeats a sequence of requests as `send` repeats one; the sequence uses `once`. */
    async persist(described, budgetMs, sequence) {
        const { host, deadline, log } = this;
        return (0,persistence/* persist */.Zr)(sequence, { budgetMs, host, describe: () => this.attempt(described), deadline, log });
    }
    /** Sends a request once, or again with a better login when the registry asks for one. */
    async once(request) {
        (0,persistence/* awaitCoolDown */.UZ)(this.host);
        const authorization = await this.authorization.current();
        try {
            return (0,persistence/* settledAnswer */._O)(this.host, await this.authorised(request, authorization));
        }
        finally {
            this.authorization.settle();
        }
    }
    async authorised(request, first) {
        let used = first;
        let answer = await this.follow(request, used);
        // From nothing to a token, and from a token to a wider or fresher one: more than that is a refusal.
        for (let renewals = used === undefined ? 2 : 1; renewals > 0; renewals--) {
            if (answer.status !== 401 || !isOwn(answer.url, this.reference))
                return answer;
            const renewed = await this.authorization.renew(used, answer.headers['www-authenticate'], this.deadline);
            if (renewed === undefined)
                return answer;
            used = renewed;
            this.authorization.settle();
            answer = await this.follow(request, used);
        }
        return answer;
    }
    async follow(request, authorization) {
        const purpose = purposeOf(request.method);
        let { url } = request;
        for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
            const response = await this.exchangeWith(request, url, purpose, authorization);
            const next = redirectTarget(response, url, this.reference, purpose);
            if (!next)
                return { ...response, url };
            url = next;
        }
        throw tooManyRedirects(this.reference);
    }
    async exchangeWith({ method, headers, body, timeoutMs, maxBytes }, url, purpose, authorization) {
        const login = authorization !== undefined && isOwn(url, this.reference) ? { authorization } : {};
        const lookup = foreignLookup(url, this.reference, purpose);
        return (0,http/* exchange */.cv)({
            method,
            url,
            headers: { ...headers, ...login },
            ...(body && { body }),
            timeoutMs: this.deadline.within(timeoutMs),
            maxBytes,
            ...(lookup && { lookup })
        });
    }
}
function purposeOf(method) {
    return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}

;// CONCATENATED MODULE: ./src/oci/registry.ts












const READ_TIMEOUT_MS = 10_000;
const PUSH_TIMEOUT_MS = 15_000;
const registry_MAX_ANSWER = 65_536;
const BLOB_BUDGET_MS = 180_000;
const LONGEST_READ_MS = 120_000;
const CATCH_UP_MS = 60_000;
const MAX_OPENED_AHEAD = 16;
const ACCEPTED = [media_types/* OCI_MANIFEST */.EG, media_types/* OCI_INDEX */.$p, media_types/* DOCKER_MANIFEST */.Vv, media_types/* DOCKER_LIST */.Y2].join(', ');
// The specification says 201; some registries and the proxies before them say it in other words.
const registry_WRITTEN = new Set([200, 201, 202]);
const UNSEEN_CODES = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN']);
/** An answer that denies content which is there, or will be in a moment. */
class Unseen extends Error {
    answer;
    constructor(answer) {
        super(`HTTP ${answer.status}`);
        this.answer = answer;
    }
}
/** A client for one repository (OCI distribution-spec 1.1): everything read by digest is hashed, everything is bounded and retried. */
class Registry {
    reference;
    wire;
    constructor(options) {
        this.reference = options.reference;
        this.wire = new Wire({ access: 'push', ...options });
    }
    /** The manifest of a digest or tag, undefined where there is none; throws EvidenceError when the bytes are not the digest's. */
    async fetchManifest(target, limits = {}) {
        const request = this.reading(`read manifest ${target.toString()}`, `manifests/${target.toString()}`, {
            headers: { accept: ACCEPTED },
            maxBytes: media_types/* MAX_MANIFEST */.xZ
        });
        const answer = await this.read(request, limits);
        if (!answer)
            return undefined;
        const digest = target instanceof image_digest/* Digest */.n ? target : image_digest/* Digest */.n.of(answer.body);
        checkContent(this.reference, answer.body, digest, answer.headers['docker-content-digest']);
        return { bytes: answer.body, mediaType: mediaTypeOf(answer), digest };
    }
    /** Writes a manifest; `acceptedSubject` says that the registry itself lists it as a referrer (`OCI-Subject`). */
    async pushManifest(target, bytes, mediaType) {
        const request = {
            method: 'PUT',
            url: this.wire.endpoint(`manifests/${target.toString()}`),
            what: `push manifest ${target.toString()}`,
            headers: { 'content-type': mediaType },
            body: bytes,
            timeoutMs: PUSH_TIMEOUT_MS,
            maxBytes: registry_MAX_ANSWER
        };
        // A manifest may reach a replica before the blobs that were pushed a moment ago.
        const answer = await this.sendUntilSeen(request, { patientMs: CATCH_UP_MS }, namesUnseenBlob);
        if (!registry_WRITTEN.has(answer.status))
            throw (0,refusals/* manifestRefusal */.oB)(this.wire.attempt(request), answer, target);
        refuseOtherClaim(this.reference, image_digest/* Digest */.n.of(bytes), answer.headers['docker-content-digest']);
        return { acceptedSubject: image_digest/* Digest */.n.tryParse(answer.headers['oci-subject']) !== undefined };
    }
    /** The content of a digest; throws MissingError where there is none and EvidenceError when it is other or larger content. */
    async fetchBlob(digest, maxBytes, limits = {}) {
        const request = this.reading(`read blob ${digest.toString()}`, `blobs/${digest.toString()}`, {
            timeoutMs: Math.min(transferTimeoutMs(maxBytes), LONGEST_READ_MS),
            // A redirect or an error may be longer than a small blob.
            maxBytes: Math.max(maxBytes, registry_MAX_ANSWER)
        });
        const answer = await this.read(request, { budgetMs: BLOB_BUDGET_MS, ...limits });
        if (!answer)
            throw (0,refusals/* blobMissing */._5)(this.reference, digest);
        if (answer.body.length > maxBytes) {
            throw (0,unanswered/* oversizedAnswer */.YD)(this.wire.attempt(request), `it has ${answer.body.length} bytes, more than ${maxBytes}`);
        }
        checkContent(this.reference, answer.body, digest, undefined);
        return answer.body;
    }
    /** Whether the repository has this blob already; throws CustodyError where the registry doesn't say. */
    async hasBlob(digest) {
        const path = `blobs/${digest.toString()}`;
        const request = this.reading(`look for blob ${digest.toString()}`, path, {
            timeoutMs: READ_TIMEOUT_MS,
            maxBytes: registry_MAX_ANSWER
        });
        return (await this.read({ ...request, method: 'HEAD' }, {})) !== undefined;
    }
    /** Throws PermissionError where it is known already that nothing can be written: a login was asked for and none was found. */
    requireLogin() {
        if (this.wire.lacksLogin)
            throw (0,refusals/* loginMissing */.Ew)(this.reference);
    }
    /** Opens connections for so many requests that will be sent at once, at most 16. */
    expectRequests(count) {
        (0,http/* openConnections */.qP)(new URL(this.reference.apiBase), Math.min(count, MAX_OPENED_AHEAD));
    }
    /** Opens an upload before its content is known. */
    openUpload() {
        return Upload.open(this.wire);
    }
    /** Uploads a blob. */
    pushBlob(bytes) {
        return Upload.unopened(this.wire).finish(bytes);
    }
    /** Everything that refers to a manifest, unfiltered; undefined where the registry has no referrers API (distribution-spec, "Listing Referrers"). */
    async listReferrers(digest) {
        const referrers = [];
        let next = this.wire.endpoint(`referrers/${digest.toString()}`);
        let bytes = 0;
        for (let page = 0; next; page++) {
            const answer = await this.fetchReferrers(next, digest, LISTING_LIMITS.bytes - bytes);
            if (!answer && page > 0)
                throw listingError(this.reference, 'a page that it links to is not there');
            if (!answer)
                return undefined;
            const listed = parseReferrersPage(answer, this.reference);
            referrers.push(...listed.referrers);
            bytes += answer.body.length;
            next = listed.next;
            if (referrers.length > LISTING_LIMITS.entries || (next && page + 1 >= LISTING_LIMITS.pages)) {
                throw listingError(this.reference, `it has more than ${LISTING_LIMITS.entries} entries or ${LISTING_LIMITS.pages} pages`);
            }
        }
        return referrers;
    }
    async fetchReferrers(url, digest, maxBytes) {
        const request = {
            method: 'GET',
            url,
            what: `list referrers of ${digest.toString()}`,
            headers: { accept: media_types/* OCI_INDEX */.$p },
            timeoutMs: READ_TIMEOUT_MS,
            maxBytes
        };
        const answer = await this.wire.send(request);
        if (lacksReferrersApi(answer))
            return undefined;
        // Old Harbor answers so where the API is missing; it is believed only from a registry that lets the same login read the manifest.
        if (answer.status === 401 && (await this.fetchManifest(digest)))
            return undefined;
        if (answer.status !== 200)
            throw (0,refusals/* refusalOf */.Of)(this.wire.attempt(request), answer);
        return answer;
    }
    reading(what, path, rest) {
        return { method: 'GET', url: this.wire.endpoint(path), what, timeoutMs: READ_TIMEOUT_MS, ...rest };
    }
    async read(request, limits) {
        const answer = await this.sendUntilSeen(request, limits, ({ status }) => status === 404);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw (0,refusals/* refusalOf */.Of)(this.wire.attempt(request), answer);
        return answer;
    }
    async sendUntilSeen(request, { patientMs = 0, budgetMs }, isUnseen) {
        const attempt = async () => {
            const answer = await this.wire.send(request, budgetMs);
            if (isUnseen(answer))
                throw new Unseen(answer);
            return answer;
        };
        try {
            return await (0,retry/* retry */.L5)(attempt, {
                budgetMs: this.wire.deadline.within(patientMs),
                passes: (error) => error instanceof Unseen
            });
        }
        catch (error) {
            if (error instanceof Unseen)
                return error.answer;
            throw error;
        }
    }
}
function namesUnseenBlob(answer) {
    return answer.status >= 400 && (0,error_body/* parseErrorBody */.k)(answer).codes.some((code) => UNSEEN_CODES.has(code));
}


/***/ }),

/***/ 7731:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   d: () => (/* binding */ parseJsonObject)
/* harmony export */ });
const MAX_DEPTH = 64;
/**
 * The JSON object in bytes that others wrote. Two readers could understand a document with a repeated key differently,
 * so such documents, invalid UTF-8, nesting deeper than 64 and anything but an object are refused: `fault` makes the error of the reason.
 */
function parseJsonObject(bytes, fault) {
    let text;
    let value;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        value = JSON.parse(text);
    }
    catch (error) {
        throw fault('it is not JSON in UTF-8', error);
    }
    if (!isJsonObject(value))
        throw fault('it is not a JSON object');
    const ambiguity = ambiguityIn(text);
    if (ambiguity !== undefined)
        throw fault(ambiguity);
    return value;
}
/** Whether a JSON value is an object, which arrays and null are not. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
// The text is known to be JSON, so brackets outside of strings balance and every string ends.
function ambiguityIn(text) {
    const keysOfOpen = [];
    for (let at = 0; at < text.length; at++) {
        switch (text.charAt(at)) {
            case '{':
            case '[':
                if (keysOfOpen.push(new Set()) > MAX_DEPTH)
                    return `it is nested deeper than ${MAX_DEPTH} levels`;
                break;
            case '}':
            case ']':
                keysOfOpen.pop();
                break;
            case '"': {
                const end = endOfString(text, at);
                const literal = text.slice(at, end);
                if (isKey(text, end) && !isNewKey(keysOfOpen.at(-1), literal)) {
                    return `the key ${literal.slice(0, 60)} stands twice in one object`;
                }
                at = end - 1;
            }
        }
    }
    return undefined;
}
function endOfString(text, start) {
    let at = start + 1;
    while (text[at] !== '"')
        at += text[at] === '\\' ? 2 : 1;
    return at + 1;
}
function isKey(text, afterString) {
    let at = afterString;
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')
        at++;
    return text[at] === ':';
}
// `"a"` and `"\u0061"` are the same key.
function isNewKey(known, literal) {
    const key = JSON.parse(literal);
    if (known?.has(key))
        return false;
    known?.add(key);
    return true;
}


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fetchSubject)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8033);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2554);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7592);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9217);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7731);






// An in-toto statement may name 1024 subjects, and the index is one of them.
const MAX_PLATFORMS = 1023;
const DOUBT_MS = 3000;
const IMAGE_CONFIGS = new Set([_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_CONFIG */ .TF, _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .DOCKER_CONFIG */ .e6]);
const REFERENCE_TYPE = 'vnd.docker.reference.type';
const REFERENCE_DIGEST = 'vnd.docker.reference.digest';
// What is no commit of Git says nothing of the run.
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The image of a digest, fetched and hashed by us: what is signed is never taken from a header. Throws RequestError when there is none or
 * it is nothing that can be signed, EvidenceError when the registry's words about it contradict each other.
 */
async function fetchSubject(registry, digest, limits = {}) {
    const manifest = await fetchDoubtful(registry, digest, limits);
    if (!manifest)
        throw missingSubject(registry.reference, digest, await isOtherContent(registry, digest));
    return parseSubject(manifest, registry.reference);
}
// To the digest of a configuration or layer some registries answer 500, for as long as one asks.
async function fetchDoubtful(registry, digest, limits) {
    try {
        return await registry.fetchManifest(digest, { ...limits, budgetMs: DOUBT_MS });
    }
    catch (error) {
        if (!(error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG))
            throw error;
        if (await isOtherContent(registry, digest))
            throw missingSubject(registry.reference, digest, true);
        return registry.fetchManifest(digest, limits);
    }
}
async function isOtherContent(registry, digest) {
    try {
        const blob = await registry.fetchBlob(digest, _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ, { budgetMs: DOUBT_MS });
        return !isManifest(blob);
    }
    catch (error) {
        return error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CustodyError */ .Kf && error.code === 'E_REGISTRY_ANSWER_SIZE';
    }
}
function isManifest(blob) {
    try {
        const value = JSON.parse(blob.toString('utf8'));
        return (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(value) && 'schemaVersion' in value;
    }
    catch {
        return false;
    }
}
/** The image in a manifest whose bytes were hashed already (OCI image-spec, manifest.md and image-index.md); throws like fetchSubject. */
function parseSubject({ bytes, mediaType, digest }, reference) {
    const content = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonObject */ .d)(bytes, (reason, cause) => unreadable(reference, digest, reason, cause));
    checkMediaType(content, mediaType, reference, digest);
    const revision = revisionIn(content);
    const manifest = { mediaType, digest, size: bytes.length };
    const subject = { reference, manifest, ...(revision !== undefined && { revision }) };
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType))
        return { ...subject, kind: 'image', platforms: [], attestations: [] };
    const children = childrenOf(content).map((child) => checkedChild(child, reference, digest));
    const platforms = platformsOf(children);
    if (platforms.length === 0 || platforms.length > MAX_PLATFORMS) {
        throw notAnImage(reference, digest, `its index lists ${platforms.length} images with a platform; 1 to ${MAX_PLATFORMS} are signed`);
    }
    return { ...subject, kind: 'index', platforms, attestations: attestationsOf(children) };
}
function revisionIn({ annotations }) {
    const revision = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(annotations) ? annotations['org.opencontainers.image.revision'] : undefined;
    return typeof revision === 'string' && COMMIT.test(revision) ? revision : undefined;
}
function checkMediaType(content, mediaType, reference, digest) {
    if (content['schemaVersion'] === 1 || mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_SUBJECT_SCHEMA1', {
            message: `${digest.toString()} is a Docker schema 1 manifest`,
            reason: 'this format was given up in 2017; its digest does not cover the image, so a signature would prove nothing',
            remedy: `build and push ${reference.name} again with a current tool`
        });
    }
    const isIndex = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType);
    if (!isIndex && !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType)) {
        throw notAnImage(reference, digest, `its media type is ${JSON.stringify(mediaType).slice(0, 100)}`);
    }
    // Two readers that go by different words would see different images under one signature.
    if (content['mediaType'] !== undefined && content['mediaType'] !== mediaType) {
        throw unreadable(reference, digest, `it says ${JSON.stringify(content['mediaType']).slice(0, 100)} and the registry ${mediaType}`);
    }
    const [wanted, unwanted] = isIndex ? ['manifests', 'layers'] : ['layers', 'manifests'];
    if (!Array.isArray(content[wanted]) || unwanted in content) {
        throw unreadable(reference, digest, `the registry says ${mediaType}, and its content is something else`);
    }
}
function childrenOf(content) {
    return Array.isArray(content['manifests']) ? content['manifests'] : [];
}
function checkedChild(entry, reference, digest) {
    const child = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDescriptor */ .B)(entry);
    if (!child)
        throw unreadable(reference, digest, 'its index lists something that is no descriptor with a sha256 digest');
    // The images inside would run without being signed or looked into, and hardly a tool can run them.
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(child.mediaType))
        throw notAnImage(reference, digest, `its index lists another index, ${child.digest.toString()}`);
    return child;
}
// An entry without a platform is never chosen for a node, and an artifact is nothing that runs.
function platformsOf(children) {
    const found = new Map();
    for (const { mediaType, digest, size, platform, artifactType } of children) {
        const isImage = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType) && (artifactType === undefined || IMAGE_CONFIGS.has(artifactType));
        if (!isImage || !platform || !(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .isRunnable */ .i)(platform) || found.has(digest.hex))
            continue;
        found.set(digest.hex, { mediaType, digest, size, platform });
    }
    return [...found.values()];
}
function attestationsOf(children) {
    return children.flatMap(({ mediaType, digest, size, annotations }) => {
        const describes = _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(annotations?.[REFERENCE_DIGEST]);
        const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
        return isAttestation && describes ? [{ mediaType, digest, size, describes }] : [];
    });
}
function missingSubject(reference, digest, isBlob) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_SUBJECT_MISSING', {
        message: `no image ${digest.toString()} in ${reference.repository} on ${reference.registry}`,
        reason: isBlob
            ? "the repository holds a blob of this digest: it is the image's configuration or a layer, not its manifest"
            : 'the image was pushed to another repository, or the repository is misspelt, or the login may not see it',
        remedy: isBlob
            ? "pass the manifest's digest: the digest output of docker/build-push-action, not imageid"
            : 'pass image and digest of one and the same push'
    });
}
function notAnImage(reference, digest, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_SUBJECT_KIND', {
        message: `${digest.toString()} is neither an image nor an index of images`,
        reason,
        remedy: `pass the digest of an image manifest, or of an index of image manifests, in ${reference.name}`
    });
}
function unreadable(reference, digest, reason, cause) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe('E_SUBJECT_CONTENT', {
        message: `the manifest ${digest.toString()} can't be trusted to be what it seems`,
        reason,
        remedy: `find out who pushed it to ${reference.name} and with what tool; do not run it`,
        cause
    });
}


/***/ }),

/***/ 7997:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ unansweredError),
/* harmony export */   A$: () => (/* binding */ failsForGood),
/* harmony export */   YD: () => (/* binding */ oversizedAnswer)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);
/* harmony import */ var _support_http_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8059);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2220);



const TLS_FAULT = /CERT|ISSUER|^UNABLE_TO_VERIFY|^HOSTNAME_MISMATCH|^ERR_SSL|^EPROTO$/;
/** The error for an attempt that got no usable answer. */
function unansweredError(attempt, error) {
    if (!(error instanceof _support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX))
        return error;
    if (error.cause instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CustodyError */ .Kf)
        return error.cause;
    const { registry } = attempt.reference;
    const failure = { ...(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(attempt, undefined, { codes: [], text: error.message }), cause: error };
    if (error.kind === 'too-large')
        return oversizedAnswer(attempt, error.message);
    if (error.kind === 'encoded') {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('E_REGISTRY_ANSWER_ENCODING', {
            ...failure,
            remedy: `find out what ${registry}, or a proxy before it, does to its answers: they must arrive as they were stored`
        });
    }
    if (isTlsFault(error)) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_REGISTRY_TLS', {
            ...failure,
            remedy: `give ${registry} a certificate for its name that is valid now; for an own CA set NODE_EXTRA_CA_CERTS on the runner`
        });
    }
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_REGISTRY_UNAVAILABLE', {
        ...failure,
        remedy: `check the host name and the network, look at the status page of ${registry}, then run the same job again`
    });
}
/** The error for an answer with more bytes than anything honest has. */
function oversizedAnswer(attempt, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('E_REGISTRY_ANSWER_SIZE', {
        ...(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(attempt, undefined, { codes: [], text: reason }),
        remedy: `find out what ${attempt.reference.registry} holds there, and who put it there`
    });
}
/** Whether a failed connection will fail again in the same way: a bad certificate, an unknown name, or a refusal of ours. */
function failsForGood(error) {
    return error.cause instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CustodyError */ .Kf || isTlsFault(error) || codeOf(error) === 'ENOTFOUND';
}
function isTlsFault(error) {
    return error.kind === 'network' && TLS_FAULT.test(codeOf(error));
}
function codeOf(error) {
    return error.cause?.code ?? '';
}


/***/ }),

/***/ 524:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseOverlayPath)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

// C0 and C1 controls, the backslash, zero-width characters and those that turn the direction of text.
const DECEPTIVE = /[\u0000-\u001f\u007f-\u009f\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/**
 * The folder of an overlay as git spells it, the empty text for the repository's root; throws RequestError (E_GITOPS_PATH)
 * for one that leaves the repository or reaches into git's or GitHub's own folders.
 */
function parseOverlayPath(text) {
    const path = text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    if (text.startsWith('/'))
        throw pathError(text, 'it is absolute');
    if (path === '' || path === '.')
        return '';
    const odd = DECEPTIVE.exec(path)?.[0];
    if (odd !== undefined)
        throw pathError(text, `it holds the character ${codePoint(odd)}`);
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        throw pathError(text, 'it holds an empty part, "." or ".."');
    if (parts.some((part) => part.toLowerCase() === '.git'))
        throw pathError(text, 'it reaches into a .git folder');
    if (/^\.github\/workflows(?:\/|$)/i.test(path))
        throw pathError(text, 'workflows are never edited');
    return path;
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
function pathError(text, reason) {
    const shown = JSON.stringify(text.slice(0, 80)).replace(/[^ -~]/g, '�');
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_GITOPS_PATH', {
        message: `gitops-path ${shown} is not a folder inside the repository`,
        reason,
        remedy: 'write a relative folder, for example apps/checkout/overlays/dev'
    });
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ signatureWarnings),
/* harmony export */   _0: () => (/* binding */ editOf),
/* harmony export */   lp: () => (/* binding */ inspectBranch)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1661);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8102);



const UNSIGNED = 'GitHub has not signed the commit. On GitHub Enterprise Server an administrator must switch on web commit signing; a ruleset that asks for signed commits will refuse the merge.';
const BASE_CHANGED = 'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again with force-reopen.';
/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
async function inspectBranch(github, plan, site, head) {
    const { owner, name: repo } = site.repository;
    const compared = await github.read('comparing our branch with the base', ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request }));
    if (compared.ahead_by === 0)
        return 'empty';
    const edited = editedFiles(compared.files ?? [], plan);
    const began = compared.merge_base_commit.sha;
    const content = edited && (await contentOf(github, plan, site, { edited, began }));
    if (content === undefined)
        return 'foreign';
    const verified = compared.commits.at(-1)?.commit.verification?.verified === true;
    const warnings = [...signatureWarnings(verified), ...(content === 'file' ? [BASE_CHANGED] : [])];
    const older = compared.ahead_by === 1 && began !== plan.base.oid;
    return { oid: head, verified, warnings, outdated: older ? content : undefined };
}
/** Whether the branch holds the plan's own bytes, or those of its edit of the files as they were; undefined for others. */
async function contentOf(github, { files }, { repository, isFormerEdit }, { edited, began }) {
    const differing = files.filter(({ path, oid }) => edited.get(path) !== oid);
    for (const { path } of differing) {
        const former = await readFileAt(github, repository, path, began);
        if (!isFormerEdit(path, former, edited.get(path) ?? ''))
            return undefined;
    }
    return differing.length === 0 ? 'base' : 'file';
}
/** What to tell a reviewer of a commit whose signature GitHub does not vouch for. */
function signatureWarnings(verified) {
    return verified ? [] : [UNSIGNED];
}
/** The new object ids of the plan's files, where nothing but these files was changed, in the way of the plan. */
function editedFiles(compared, { files }) {
    const planned = new Map(files.map((file) => [file.path, file]));
    const fits = ({ filename, status }) => {
        const file = planned.get(filename);
        return file !== undefined && (file.bytes === null) === (status === 'removed') && status !== 'renamed';
    };
    if (compared.length !== files.length || !compared.every(fits))
        return undefined;
    return new Map(compared.map(({ filename, status, sha }) => [filename, status === 'removed' ? undefined : (sha ?? '')]));
}
async function readFileAt(github, { owner, name: repo }, path, ref) {
    const content = await github.read('reading the kustomization that our branch began with', ({ repos }, request) => repos.getContent({ owner, repo, path, ref, request }));
    return 'content' in content ? Buffer.from(content.content, 'base64') : Buffer.alloc(0);
}
/** The former edit of one set of pins in any of their files. */
function editOf(pinsOf) {
    return (path, former, oid) => {
        try {
            const edit = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .editKustomization */ .I)(former, pinsOf(path));
            return edit.outcome === 'changed' && (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOid */ .I)(edit.bytes) === oid;
        }
        catch (error) {
            if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ)
                return false;
            throw error;
        }
    };
}


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ placeCommit)
/* harmony export */ });
/* harmony import */ var _branch_inspection_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3420);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3408);


function commitDocument(files) {
    const numbers = Array.from({ length: files }, (_, index) => index);
    return `mutation Commit($input: CreateCommitOnBranchInput!, ${numbers.map((index) => `$path${index}: String!`).join(', ')}) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      changedFilesIfAvailable
      parents(first: 2) { nodes { oid } }
      ${numbers.map((index) => `file${index}: file(path: $path${index}) { oid }`).join('\n      ')}
      signature { isValid }
    }
  }
}`;
}
/**
 * Brings our branch to the planned content: makes it, commits to it, or takes up what an earlier run left. Throws a
 * RefusalError (E_GITOPS_BRANCH_FOREIGN) where others have changed it, and never writes over that.
 */
async function placeCommit(github, plan, site, head, scene) {
    if (head === undefined)
        await createBranch(github, plan, site);
    else if (head !== plan.base.oid) {
        const found = await (0,_branch_inspection_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectBranch */ .lp)(github, plan, site, head);
        if (found === 'foreign')
            throw foreign(plan, head, scene);
        if (found !== 'empty')
            return found;
        await fastForward(github, plan, site);
    }
    return commit(github, plan, site, scene);
}
async function createBranch(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `refs/heads/${plan.branch}`;
    await github.write(`creating the branch ${plan.branch}`, ({ git }, request) => git.createRef({ owner, repo, ref, sha: plan.base.oid, request }));
}
// Without force: GitHub refuses when somebody has committed to the branch in between.
async function fastForward(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `heads/${plan.branch}`;
    await github.write(`moving the empty branch ${plan.branch} forward`, ({ git }, request) => git.updateRef({ owner, repo, ref, sha: plan.base.oid, force: false, request }));
}
async function commit(github, plan, { fullName }, scene) {
    const additions = plan.files.flatMap(({ path, bytes }) => bytes === null ? [] : [{ path, contents: bytes.toString('base64') }]);
    const deletions = plan.files.flatMap(({ path, bytes }) => (bytes === null ? [{ path }] : []));
    const input = {
        branch: { repositoryNameWithOwner: fullName, branchName: plan.branch },
        expectedHeadOid: plan.base.oid,
        message: { headline: plan.headline, body: plan.trailers },
        fileChanges: { additions, ...(deletions.length > 0 && { deletions }) }
    };
    const paths = Object.fromEntries(plan.files.map(({ path }, index) => [`path${index}`, path]));
    const document = commitDocument(plan.files.length);
    const answer = await github.mutate(`committing to ${plan.branch}`, document, { ...paths, input });
    const made = answer.createCommitOnBranch?.commit;
    if (!made || !isAsPlanned(made, plan))
        throw notAsPlanned(plan, made?.oid, scene);
    const verified = made.signature?.isValid === true;
    return { oid: made.oid, verified, warnings: (0,_branch_inspection_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureWarnings */ .Oc)(verified) };
}
// One parent, as many changed files as planned, and in them the planned bytes: then nothing else can have changed.
function isAsPlanned(made, { base, files }) {
    const [parent, ...others] = made.parents.nodes ?? [];
    return (parent?.oid === base.oid &&
        others.length === 0 &&
        files.every(({ oid }, index) => made[`file${index}`]?.oid === oid) &&
        (made.changedFilesIfAvailable ?? files.length) === files.length);
}
function foreign({ branch }, head, scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)('E_GITOPS_BRANCH_FOREIGN', scene, `the branch ${branch} of ${scene.repository} holds other changes than ours`, {
        reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
        remedy: 'merge its pull request, or close it, delete the branch, and run the job again with force-reopen'
    });
}
function notAsPlanned({ branch }, oid, scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)('E_GITOPS_COMMIT_MISMATCH', scene, `the commit on ${branch} of ${scene.repository} is not the one that was sent`, {
        reason: `GitHub answered ${oid ?? 'no commit'}; its parent, its files or its bytes differ from the plan`,
        remedy: 'look at the branch before anybody merges it, delete it, and run the job again'
    });
}


/***/ }),

/***/ 1661:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ blobOid)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The object id that git gives a file's bytes (gitformat-pack, "blob"; GitHub keeps SHA-1 repositories alone). */
function blobOid(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 9687:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   Q: () => (/* binding */ GitHubFault)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);
/* harmony import */ var _support_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9529);


/** GitHub's refusal or silence, told apart by what has to follow; never leaves this room. */
class GitHubFault extends Error {
    kind;
    /** What was being done, as in "while reading the overlay". */
    doing;
    /** GitHub's own words on one line. */
    text;
    /** The permissions that GitHub says would do, as in `contents=write`. */
    permissions;
    /** How long GitHub asks to wait, in milliseconds. */
    waitMs;
    constructor(kind, doing, text, more = {}) {
        super(`${doing}: ${text}`);
        this.kind = kind;
        this.doing = doing;
        this.text = text;
        this.permissions = more.permissions;
        this.waitMs = more.waitMs;
    }
}
const LIMITED = /secondary rate limit|rate limit exceeded|submitted too quickly|abuse detection/i;
const RULED = /rule violations found|protected branch|branch protection/i;
const MOVED = /expected branch to point to|reference already exists|reference does not exist|not a fast forward|reference update failed|a pull request already exists for|no commits between|no such branch|pullrequest head invalid/i;
const PASSING = /could not resolve to a node|something went wrong while executing your query|was not able to complete/i;
// A token that may write contents, but none below .github/workflows.
const WORKFLOWS = /without `workflows?` (?:permission|scope)/;
const DENIED_TYPES = new Set(['FORBIDDEN', 'INSUFFICIENT_SCOPES']);
const DEFAULT_LIMIT_WAIT_MS = 60_000;
const MAX_TEXT = 300;
/** Reads what octokit threw: an answer that refuses, or no answer at all. */
function faultOf(error, doing, now = Date.now()) {
    const refusal = refusalIn(error);
    if (refusal === undefined)
        return new GitHubFault('unreachable', doing, oneLine((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
    const kind = kindOf(refusal);
    const permissions = kind === 'denied' ? acceptedPermissions(refusal) : undefined;
    return new GitHubFault(kind, doing, oneLine(refusal.text), {
        ...(permissions !== undefined && { permissions }),
        ...(kind === 'limited' && { waitMs: limitWaitMs(refusal, now) })
    });
}
// In this order: GitHub uses 403 and FORBIDDEN for limits and rules too, and 422 for nearly everything.
const kinds = [
    ['limited', isLimit],
    ['ruled', ({ text, types }) => RULED.test(text) || types.includes('BRANCH_PROTECTION_RULE_VIOLATION')],
    ['moved', ({ text, types }) => MOVED.test(text) || types.includes('STALE_DATA')],
    ['unreachable', ({ status, text }) => (0,_support_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .statusPasses */ .U0)(status) || PASSING.test(text)],
    ['unauthenticated', ({ status }) => status === 401],
    [
        'denied',
        ({ status, types, text }) => status === 403 || types.some((type) => DENIED_TYPES.has(type)) || WORKFLOWS.test(text)
    ],
    ['hidden', ({ status, types }) => status === 404 || types.includes('NOT_FOUND')]
];
function kindOf(refusal) {
    return kinds.find(([, applies]) => applies(refusal))?.[0] ?? 'rejected';
}
function isLimit({ status, headers, text, types }) {
    if (status === 429 || types.includes('RATE_LIMITED') || LIMITED.test(text))
        return true;
    return status === 403 && (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0');
}
function limitWaitMs({ headers }, now) {
    const asked = Number(headers['retry-after']);
    if (Number.isFinite(asked))
        return asked * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    const spent = String(headers['x-ratelimit-remaining']) === '0';
    return spent && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : DEFAULT_LIMIT_WAIT_MS;
}
// The gate reads one pull request and writes nothing; whoever lists them is about to open one.
const FIELD_PERMISSIONS = [
    ['checkSuites', 'checks=read'],
    ['status', 'statuses=read'],
    ['pullRequest', 'pull_requests=read'],
    ['pullRequests', 'pull_requests=write']
];
// REST names the permissions in a header; GraphQL only says which field was denied.
function acceptedPermissions({ headers, status, path }) {
    const named = headers['x-accepted-github-permissions'];
    if (named !== undefined)
        return String(named);
    if (status !== 200)
        return undefined;
    return FIELD_PERMISSIONS.find(([field]) => path.includes(field))?.[1] ?? 'contents=write';
}
function refusalIn(error) {
    if (!isRecord(error))
        return undefined;
    if (Array.isArray(error['errors']))
        return graphqlRefusal(error['errors'], headersIn(error));
    const { response, status } = error;
    if (typeof status !== 'number' || !isRecord(response))
        return undefined;
    return { status, headers: headersIn(response), text: restText(response['data']), types: [], path: [] };
}
function graphqlRefusal(errors, headers) {
    const told = errors.filter(isRecord);
    return {
        status: 200,
        headers,
        text: told.map(({ message }) => asText(message)).join('; '),
        types: told.map(({ type }) => asText(type)),
        path: told.flatMap(({ path }) => (Array.isArray(path) ? path : []))
    };
}
// `Validation Failed` says nothing; what failed stands in the errors, as a sentence or as resource, field and code.
function restText(data) {
    if (!isRecord(data))
        return asText(data);
    const errors = Array.isArray(data['errors']) ? data['errors'] : [];
    const details = errors.map((error) => isRecord(error)
        ? asText(error['message']) || [error['resource'], error['field'], error['code']].map(asText).join(' ')
        : asText(error));
    return [asText(data['message']), ...details].filter(Boolean).join(': ');
}
function headersIn(response) {
    return isRecord(response['headers']) ? response['headers'] : {};
}
function oneLine(text) {
    const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 5522:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ GitHub)
/* harmony export */ });
/* harmony import */ var _support_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9687);


const REQUEST_TIMEOUT_MS = 15_000;
/** GitHub's API for one token: each call is one request, made once, and fails with a GitHubFault. */
class GitHub {
    octokit;
    access;
    /** Whether something was written, or may have been because the answer was lost. */
    wrote = false;
    /** How far GitHub's clock is ahead of ours, in milliseconds, as its last answer told. */
    aheadMs = 0;
    constructor(octokit, access) {
        this.octokit = octokit;
        this.access = access;
        octokit.hook.after('request', ({ headers: { date } }) => {
            const time = Date.parse(date ?? '');
            // The header has whole seconds: what is less than that apart is no difference.
            const ahead = Math.abs(time - Date.now()) < 2_000 ? 0 : time - Date.now();
            if (!Number.isNaN(time))
                this.aheadMs = ahead;
        });
    }
    /** The time by GitHub's clock, in milliseconds since the epoch: the runner's may be wrong, or be set by whoever runs it. */
    now() {
        return Date.now() + this.aheadMs;
    }
    /** A client; octokit is loaded only here, because that takes longer than everything before the first request. */
    static async connect(access) {
        const { getOctokit } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
        return new GitHub(getOctokit(access.token, { baseUrl: access.apiUrl, userAgent: 'custody' }), access);
    }
    /** The data of one GraphQL query; an answer that holds data and errors counts as refused. */
    async query(doing, document, variables) {
        const url = this.access.graphqlUrl;
        return this.ask(doing, (request) => this.octokit.graphql({ ...variables, query: document, url, request }));
    }
    /** The data of one GraphQL mutation. */
    async mutate(doing, document, variables) {
        return this.writing(this.query(doing, document, variables));
    }
    /** The data of one REST request that changes nothing. */
    async read(doing, call) {
        return this.rest(doing, call).catch((error) => {
            // What a survey has just named is there: only this replica does not know it yet.
            throw asKind(error, 'hidden', 'moved');
        });
    }
    /** The data of one REST request that changes something. */
    async write(doing, call) {
        return this.writing(this.rest(doing, call));
    }
    async rest(doing, call) {
        return this.ask(doing, async (request) => (await call(this.octokit.rest, request)).data);
    }
    async writing(answer) {
        try {
            const written = await answer;
            this.wrote = true;
            return written;
        }
        catch (error) {
            this.wrote ||= error instanceof _github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFault */ .Q && error.kind === 'unreachable';
            // GitHub hides what a token may not write to, even where it may read.
            throw asKind(error, 'hidden', 'denied');
        }
    }
    async ask(doing, call) {
        const timeoutMs = Math.ceil(this.access.deadline.within(REQUEST_TIMEOUT_MS));
        const signal = AbortSignal.timeout(timeoutMs);
        const data = await call({ signal }).catch((error) => {
            if (signal.aborted)
                throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFault */ .Q('unreachable', doing, `no full answer within ${timeoutMs / 1000} s`);
            throw this.withoutToken((0,_github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .K)(error, doing));
        });
        // Octokit gives an answer that broke off as empty text.
        if (typeof data !== 'object')
            throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFault */ .Q('unreachable', doing, 'the answer broke off');
        return data;
    }
    withoutToken({ kind, doing, text, permissions, waitMs }) {
        return new _github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFault */ .Q(kind, doing, (0,_support_log_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(text, (0,_support_log_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(this.access.token)), {
            ...(permissions !== undefined && { permissions }),
            ...(waitMs !== undefined && { waitMs })
        });
    }
}
/** The error, with one kind of fault taken for another where the request tells more than the answer. */
function asKind(error, from, to) {
    if (!(error instanceof _github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFault */ .Q) || error.kind !== from)
        return error;
    return new _github_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFault */ .Q(to, error.doing, error.text);
}


/***/ }),

/***/ 8102:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ editKustomization)
});

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/promotion/kustomization/plain.ts
var plain = __nccwpck_require__(8731);
// EXTERNAL MODULE: ./src/promotion/kustomization/refusal.ts
var refusal = __nccwpck_require__(9867);
// EXTERNAL MODULE: ./src/promotion/kustomization/syntax/decode.ts
var decode = __nccwpck_require__(205);
;// CONCATENATED MODULE: ./src/promotion/kustomization/written.ts



/** The places of a pair's parts. */
function spanOf({ key, colon, value }) {
    const colonEnd = colon + 1;
    const isWritten = value !== null && value.end > value.start;
    return {
        start: key.start,
        keyEnd: key.end,
        colonEnd,
        valueStart: isWritten ? value.start : colonEnd,
        valueEnd: isWritten ? value.end : colonEnd
    };
}
/** The range of the text that spells a value on one line; refuses a value that other places share, and one over several lines. */
function editableRange({ document }, pair) {
    const { text, shared } = document;
    const { value } = pair;
    const { valueStart: start, valueEnd: end } = spanOf(pair);
    const alias = value === null ? undefined : shared.get(value);
    if (alias !== undefined)
        throw sharedRefusal(text, start, 'the value to be changed', alias);
    if (!text.slice(start, end).includes('\n'))
        return { start, end };
    const word = blockWord(value, text);
    if (word)
        return word;
    throw (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_SCALAR',
        at: { text, offset: start },
        fault: 'the value to be changed is written over several lines',
        reason: 'in such a text the place of the digest is not certain',
        remedy: 'write the value on one line, behind its key'
    });
}
/** Where the one word of a literal or folded scalar stands. */
function blockWord(value, text) {
    if (value?.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded'))
        return undefined;
    const word = (0,decode/* valueOf */.R)(value, text).trim();
    if (word === '' || word.includes('\n'))
        return undefined;
    const start = text.indexOf(word, text.indexOf('\n', value.start));
    return text.slice(start, value.end).trimEnd() === word ? { start, end: start + word.length } : undefined;
}
/** The refusal of an edit that would show in another place of the file. */
function sharedRefusal(text, offset, what, alias) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_ANCHOR',
        at: { text, offset },
        fault: `${what} has an anchor, which is used at ${(0,refusal/* positionOf */.df)({ text, offset: alias })}`,
        reason: 'an edit here would also change, or break, that other place',
        remedy: 'write the value out in each place that shares it, and delete the anchor'
    });
}
/** The refusal of a layout in which the edit has no certain place. */
function layoutRefusal({ document: { text } }, offset) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_LAYOUT',
        at: { text, offset },
        fault: 'this entry is laid out in a way that is not edited',
        reason: 'the place for the digest is not certain',
        remedy: 'write the entry with one "key: value" on each line'
    });
}
/** The text between quotation marks of the same kind as those at `offset`; without any only where it reads as text. */
function quotedLike(text, offset, value) {
    const mark = text[offset];
    if (mark === '"' || mark === "'")
        return `${mark}${value}${mark}`;
    return (0,plain/* readPlain */.r)(value) === 'text' ? value : `"${value}"`;
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/block.ts

const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*?)?(?=\r?\n|$)/y;
const LINE_BREAK = /\r?\n/;
const DASH_OR_SPACES = /^ *(?:- +)*$/;
/** New pairs, each on its own line below `last`, in the entry's indentation and with the file's line ends. */
function insertLines(entry, last, fields) {
    const { text } = entry.document;
    const { start, valueStart, valueEnd } = spanOf(last);
    const end = endOfLine(entry, valueEnd);
    const lineBreak = lineBreakOf(text, end);
    const lines = fields.map(([key, value]) => `${lineBreak}${indentation(entry)}${quotedLike(text, start, key)}: ${quotedLike(text, valueStart, value)}`);
    return { start: end, end, text: lines.join('') };
}
/** Removes the line of a pair, together with a comment on it. */
function removeLine(entry, pair) {
    const { text } = entry.document;
    const { start, colonEnd, valueEnd } = spanOf(pair);
    if (text.slice(colonEnd, spanOf(pair).valueStart).includes('#'))
        throw layoutRefusal(entry, start);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const end = endOfLine(entry, valueEnd);
    const lineBreak = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0;
    const prefix = text.slice(lineStart, start);
    if (prefix.includes('-'))
        return { start, end: skipSpaces(text, end + lineBreak), text: '' };
    if (lineBreak > 0)
        return { start: lineStart, end: end + lineBreak, text: '' };
    return { start: text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1, end, text: '' };
}
/** The line break at an offset, or else the first of the text. */
function lineBreakOf(text, offset) {
    return LINE_BREAK.exec(text.slice(offset, offset + 2))?.[0] ?? LINE_BREAK.exec(text)?.[0] ?? '\n';
}
function indentation(entry) {
    const { text } = entry.document;
    const { start } = entry.map;
    const prefix = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '');
    if (!DASH_OR_SPACES.test(prefix))
        throw layoutRefusal(entry, start);
    return ' '.repeat(prefix.length);
}
function endOfLine(entry, offset) {
    REST_OF_LINE.lastIndex = offset;
    if (!REST_OF_LINE.test(entry.document.text))
        throw layoutRefusal(entry, offset);
    return REST_OF_LINE.lastIndex;
}
function skipSpaces(text, offset) {
    let end = offset;
    while (text[end] === ' ')
        end += 1;
    return end;
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/flow.ts

const COMMA = /^\s*,\s*$/;
// Up to the next pair, but not over a comment.
const OWN_COMMA = /\s*,(?:\s*(?![\s#])|[ \t]*)/y;
const AFTER_BRACE = /^\{\s*\n\s*$/;
const COLON = /^[ \t]*:[ \t]*$/;
/** New pairs behind `last` in a flow mapping, separated and quoted as the pairs before them. */
function insertPairs({ document: { text }, map }, last, fields) {
    const { valueEnd } = spanOf(last);
    const between = separator(text, map, last);
    const pairs = fields.map((field) => `${between}${pairLike(text, last, field)}`);
    return { start: valueEnd, end: valueEnd, text: pairs.join('') };
}
/** A pair in the quotation marks and with the colon of another one. */
function pairLike(text, pair, [key, value]) {
    const { start, keyEnd, valueStart } = spanOf(pair);
    const colon = text.slice(keyEnd, valueStart);
    // Without a space a colon needs quotation marks in front of it.
    const isUsual = COLON.test(colon) && (colon.endsWith(' ') || quotedLike(text, start, key) !== key);
    return [quotedLike(text, start, key), isUsual ? colon : ': ', quotedLike(text, valueStart, value)].join('');
}
/** Removes a pair from a flow mapping, with the comma on one side of it; comments around it stay. */
function removePair({ document: { text }, map }, pair) {
    const { start, valueEnd } = spanOf(pair);
    const previous = previousOf(map, pair);
    const before = previous === undefined ? start : spanOf(previous).valueEnd;
    if (COMMA.test(text.slice(before, start)))
        return { start: before, end: valueEnd, text: '' };
    OWN_COMMA.lastIndex = valueEnd;
    // Without a comma of its own it is the last pair, and the comma before it may stay.
    return { start, end: OWN_COMMA.test(text) ? OWN_COMMA.lastIndex : valueEnd, text: '' };
}
/** What stands between two pairs of a flow mapping, as far as `last` shows it. */
function separator(text, map, last) {
    const previous = previousOf(map, last);
    const start = previous ? spanOf(previous).valueEnd : map.start;
    const between = text.slice(start, last.key.start);
    if (COMMA.test(between))
        return between;
    return AFTER_BRACE.test(between) ? `,${between.slice(1)}` : ', ';
}
function previousOf({ pairs }, pair) {
    return pairs[pairs.indexOf(pair) - 1];
}

// EXTERNAL MODULE: ./src/promotion/kustomization/scalar.ts
var scalar = __nccwpck_require__(407);
;// CONCATENATED MODULE: ./src/promotion/kustomization/create.ts





const create_REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*?)?(?=\r?\n|$)/y;
const DASH = /^( *)-( +)(?=\S)/;
const AFTER_OPENING = /^[[{]\s*$/;
/** The splice that adds new entries to `images`, in the style of what stands there; makes the list where there is none. */
function createEntries(kustomization, entries) {
    if (entries.length === 0)
        return [];
    const { document, root, fields } = kustomization;
    const { text } = document;
    const created = entries.map(fieldsOf);
    const images = fields.images;
    const value = images?.value ?? null;
    if (value?.kind === 'sequence')
        return [addToList(text, value, images, root, created)];
    if (root.style === 'flow')
        return [addToFlowRoot(text, root, images, created)];
    return images ? replaceNothing(kustomization, images, created) : [addField(kustomization, created)];
}
function fieldsOf({ name, newName, digest }) {
    return [['name', name], ...(newName === '' ? [] : [['newName', newName]]), ['digest', digest]];
}
function addToList(text, list, images, root, created) {
    if (list.style === 'flow')
        return addToFlowList(text, list, images, created);
    const last = list.items.at(-1) ?? null;
    const mark = list.marks.at(-1) ?? list.start;
    const style = { ...styleOf(text, mark, root), like: lastPair(last) };
    const isFlow = last?.kind === 'mapping' && last.style === 'flow';
    const at = lineEndAt(text, last?.end ?? mark + 1);
    const lines = created.map((fields) => isFlow
        ? `${style.lineBreak}${style.dash}-${style.gap}${flowEntry(text, last, fields)}`
        : blockEntry(text, style, fields));
    return { start: at, end: at, text: lines.join('') };
}
/** New items of a flow list, behind the last one, or in an empty list. */
function addToFlowList(text, list, images, created) {
    const last = list.items.at(-1);
    if (!last) {
        const entries = created.map((fields) => flowEntry(text, undefined, fields, images));
        return { start: list.start + 1, end: list.end - 1, text: entries.join(', ') };
    }
    const model = last.kind === 'mapping' && last.style === 'flow' ? last : undefined;
    const between = itemSeparator(text, list);
    const entries = created.map((fields) => `${between}${flowEntry(text, model, fields, lastPair(last))}`);
    return { start: last.end, end: last.end, text: entries.join('') };
}
function itemSeparator(text, { items, marks, start }) {
    const last = marks.at(-1) ?? start;
    const previous = items.at(-2);
    const between = text.slice(previous?.end ?? start, last);
    if (previous && /^\s*,\s*$/.test(between))
        return between;
    return AFTER_OPENING.test(between) && between.includes('\n') ? `,${between.slice(1)}` : ', ';
}
/** A new entry in braces, as `model` is written, or else with the quotation marks of another pair. */
function flowEntry(text, model, fields, like) {
    const pair = model?.pairs.at(-1);
    if (!model || !pair)
        return `{${fields.map((field) => plainPair(text, like, field)).join(', ')}}`;
    const first = model.pairs[0] ?? pair;
    const opening = text.slice(model.start, first.key.start);
    const closing = text.slice(spanOf(pair).valueEnd, model.end);
    const isBare = !/[#,]/.test(opening + closing);
    const [start, end] = isBare ? [opening, closing] : ['{', '}'];
    return `${start}${fields.map((field) => pairLike(text, pair, field)).join(separator(text, model, pair))}${end}`;
}
function plainPair(text, like, [key, value]) {
    const mark = like && '"\''.includes(text.charAt(like.key.start)) ? like.key.start : -1;
    return `${quotedLike(text, mark, key)}: ${quotedLike(text, mark, value)}`;
}
function addToFlowRoot(text, root, images, created) {
    const like = root.pairs.at(-1);
    const list = `[${created.map((fields) => flowEntry(text, undefined, fields, like)).join(', ')}]`;
    if (images) {
        const { colonEnd, valueStart, valueEnd } = spanOf(images);
        const isWritten = valueEnd > valueStart;
        return { start: valueStart, end: valueEnd, text: isWritten || text[colonEnd] === ' ' ? list : ` ${list}` };
    }
    const key = plainPair(text, like, ['images', 'x']).replace(/:.*/, '');
    if (!like)
        return { start: root.start + 1, end: root.end - 1, text: `${key}: ${list}` };
    const end = spanOf(like).valueEnd;
    return { start: end, end, text: `${separator(text, root, like)}${key}: ${list}` };
}
/** Lines below an `images:` that holds nothing, in place of a written null. */
function replaceNothing({ document, root }, images, created) {
    const { text } = document;
    if (!(0,scalar/* isNothing */.qv)(images.value, text) || images.value?.kind === 'alias')
        throw new Error('images holds something');
    const { colonEnd, valueStart, valueEnd } = spanOf(images);
    const at = lineEndAt(text, valueEnd);
    const style = styleOf(text, undefined, root);
    const lines = { start: at, end: at, text: created.map((fields) => blockEntry(text, style, fields)).join('') };
    const isBare = valueEnd === valueStart;
    if (!isBare && text.slice(colonEnd, valueStart).includes('\n'))
        throw nothingRefusal(text, valueStart);
    return isBare ? [lines] : [{ start: colonEnd, end: valueEnd, text: '' }, lines];
}
/** A new `images` field behind the last line of the document. */
function addField({ document, root }, created) {
    const { text } = document;
    const style = styleOf(text, undefined, root);
    const at = lastLineEnd(text, root, document.end);
    const column = text.slice(text.lastIndexOf('\n', root.start - 1) + 1, root.start).replace('\uFEFF', '');
    const entries = created.map((fields) => blockEntry(text, { ...style, dash: column + style.dash }, fields));
    return { start: at, end: at, text: `${style.lineBreak}${column}images:${entries.join('')}` };
}
/** The end of the last line with anything on it; what a scalar keeps behind it belongs to its value. */
function lastLineEnd(text, root, end) {
    const rest = text.slice(0, end).trimEnd().length;
    const last = deepest(root);
    const keeps = last?.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
    if (!keeps)
        return Math.max(rest, root.end);
    return text.endsWith('\r\n', end) ? end - 2 : text.endsWith('\n', end) ? end - 1 : end;
}
function deepest(node) {
    if (node?.kind === 'mapping')
        return deepest(node.pairs.at(-1)?.value ?? null);
    if (node?.kind === 'sequence')
        return deepest(node.items.at(-1) ?? null);
    return node;
}
function blockEntry(text, { dash, gap, lineBreak, like }, fields) {
    const indent = ' '.repeat(dash.length + 1 + gap.length);
    return fields
        .map(([key, value], index) => {
        const start = index === 0 ? `${dash}-${gap}` : indent;
        const { start: keyAt, valueStart } = like ? spanOf(like) : { start: -1, valueStart: -1 };
        return `${lineBreak}${start}${quotedLike(text, keyAt, key)}: ${quotedLike(text, valueStart, value)}`;
    })
        .join('');
}
/** The style of the list item at `mark`, or else of the first list that a field of the file holds. */
function styleOf(text, mark, root) {
    const lists = root.pairs.map(({ value }) => value).filter((value) => value?.kind === 'sequence');
    const at = mark ?? lists.find(({ style }) => style === 'block')?.marks[0];
    const lineBreak = lineBreakOf(text, at === undefined ? 0 : text.indexOf('\n', at) - 1);
    if (at === undefined)
        return { dash: '', gap: ' ', lineBreak, like: undefined };
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const [, dash = ' '.repeat(at - lineStart), gap = ' '] = DASH.exec(text.slice(lineStart, at + 80)) ?? [];
    return { dash, gap, lineBreak, like: undefined };
}
function lastPair(node) {
    return node?.kind === 'mapping' ? node.pairs.at(-1) : undefined;
}
function lineEndAt(text, offset) {
    create_REST_OF_LINE.lastIndex = offset;
    if (!create_REST_OF_LINE.test(text))
        throw nothingRefusal(text, offset);
    return create_REST_OF_LINE.lastIndex;
}
function nothingRefusal(text, offset) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_LAYOUT',
        at: { text, offset },
        fault: `a new entry has no certain place at ${(0,refusal/* positionOf */.df)({ text, offset })}`,
        reason: 'something stands there that is not understood as the end of a line',
        remedy: 'write the first entry of images by hand'
    });
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/nearest.ts
const MOST = 3;
const COMPARED = 255;
/** Up to three of `names` that `wanted` may have been meant for: the same last path component first, then few typing errors. */
function nearestNames(wanted, names) {
    const limit = Math.max(2, Math.floor(wanted.length / 4));
    return [...new Set(names)]
        .map((name) => ({ name, rank: rankOf(wanted, name, limit) }))
        .filter(({ rank }) => rank <= limit)
        .sort((one, other) => one.rank - other.rank)
        .slice(0, MOST)
        .map(({ name }) => name);
}
function rankOf(wanted, name, limit) {
    return lastComponent(wanted) === lastComponent(name) ? 0 : editDistance(wanted, name, limit);
}
function lastComponent(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}
/** Levenshtein distance of the first 255 characters, or Infinity as soon as it is sure to be over `limit`. */
function editDistance(one, other, limit) {
    const [a, b] = [one.slice(0, COMPARED), other.slice(0, COMPARED)];
    if (Math.abs(a.length - b.length) > limit)
        return Infinity;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [index, character] of Array.from(a).entries()) {
        row = nextRow(row, index + 1, character, b);
        if (Math.min(...row) > limit)
            return Infinity;
    }
    return row[b.length] ?? Infinity;
}
function nextRow(row, first, character, other) {
    const next = [first];
    for (let index = 0; index < other.length; index += 1) {
        const swap = (row[index] ?? 0) + (other[index] === character ? 0 : 1);
        next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    return next;
}

// EXTERNAL MODULE: ./src/promotion/kustomization/pattern.ts
var kustomization_pattern = __nccwpck_require__(6565);
// EXTERNAL MODULE: ./src/promotion/kustomization/values.ts
var kustomization_values = __nccwpck_require__(9085);
// EXTERNAL MODULE: ./src/promotion/kustomization/version.ts
var version = __nccwpck_require__(5075);
;// CONCATENATED MODULE: ./src/promotion/kustomization/choice.ts





const LISTED = 10;
/**
 * The one entry whose `name` is the pin's; refuses when there are two, and when another entry could take the image away from it before or
 * after (kustomize applies entries in order and reads names as patterns). Where there is none, undefined if the pin may create it.
 */
function chooseEntry(kustomization, pin) {
    const [entry, second] = kustomization.entries.filter(({ values }) => means(values.name, pin.name));
    if (!entry) {
        refuseAbsence(kustomization, pin);
        return undefined;
    }
    if (second)
        throw duplicateRefusal(kustomization, entry, second);
    const { name } = entry.values;
    if ((0,kustomization_pattern/* literalName */.x)(name) === undefined)
        throw patternRefusal(kustomization, entry);
    if ((0,version/* withoutVersion */.Pv)(name) !== name)
        throw versionedRefusal(kustomization, entry);
    const own = kustomization.entries.indexOf(entry);
    refuseRivals(kustomization, { ...entry.values, newName: pin.newName ?? entry.values.newName }, own, entry);
    return entry;
}
function means(name, wanted) {
    return name === wanted || (name.includes('\\') && (0,kustomization_pattern/* literalName */.x)(name) === wanted);
}
/** Refuses entries that could take the image of an entry, which stands or shall stand at `own`, away from it. */
function refuseRivals(kustomization, values, own, entry) {
    const name = (0,kustomization_pattern/* literalName */.x)(values.name) ?? values.name;
    const rendered = values.newName === '' ? name : values.newName;
    const rival = kustomization.entries.find((other, index) => {
        if (other === entry)
            return false;
        if (index >= own)
            return claims(other.values.name, rendered);
        const { newName } = other.values;
        return newName !== '' && newName !== name && claims(other.values.name, name);
    });
    if (rival)
        throw rivalRefusal(kustomization, (0,refusal/* shown */.SP)(values.name), rival, entry);
}
function claims(name, image) {
    const unversioned = (0,version/* withoutVersion */.Pv)(name);
    return (0,kustomization_pattern/* couldMatch */.P)(name, image) || (unversioned !== name && (0,kustomization_pattern/* couldMatch */.P)(unversioned, image));
}
/** Refuses a pin without an entry, unless it may create one for this name. */
function refuseAbsence(kustomization, pin) {
    if (pin.create !== true)
        throw absentRefusal(kustomization, pin);
    if ((0,kustomization_pattern/* literalName */.x)(pin.name) !== pin.name || (0,version/* withoutVersion */.Pv)(pin.name) !== pin.name || pin.name === '')
        throw newNameRefusal(pin);
    const renamed = kustomization.entries.find(({ values }) => values.newName === pin.name && values.name !== '');
    if (renamed)
        throw renamedRefusal(kustomization, renamed, pin);
    const values = { ...kustomization_values/* NO_VALUES */.R, name: pin.name, newName: pin.newName ?? '' };
    refuseRivals(kustomization, values, kustomization.imageCount);
}
function newNameRefusal(pin) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_NAME_PATTERN',
        fault: `an entry can't be created for ${(0,refusal/* shown */.SP)(pin.name)}, which is not the plain name of one image`,
        reason: 'kustomize reads names as patterns, and takes a tag or digest in a name for a part of what has to match',
        remedy: 'give the name that the manifests use, without tag and digest'
    });
}
function absentRefusal(kustomization, pin) {
    const { entries } = kustomization;
    const versioned = entries.find(({ values }) => (0,version/* withoutVersion */.Pv)(values.name) === pin.name);
    if (versioned)
        return versionedRefusal(kustomization, versioned);
    const pattern = entries.find(({ values }) => (0,kustomization_pattern/* literalName */.x)(values.name) === undefined && (0,kustomization_pattern/* couldMatch */.P)(values.name, pin.name));
    if (pattern)
        return patternRefusal(kustomization, pattern);
    const renamed = entries.find(({ values }) => values.newName === pin.name && values.name !== '');
    if (renamed)
        return renamedRefusal(kustomization, renamed, pin);
    return entries.some(({ values }) => values.name !== '') ? notFoundRefusal(entries, pin) : emptyRefusal(pin);
}
function emptyRefusal(pin) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_NO_IMAGES',
        fault: 'it has no images list with a named entry',
        reason: 'Custody changes the digest of an entry that is there; it does not decide where an image is pinned',
        remedy: `add this once, by hand or by custody pin --create: below "images:" the entry - name: ${(0,refusal/* shown */.SP)(pin.name)} and digest: ${pin.digest.toString()}`
    });
}
function notFoundRefusal(entries, pin) {
    const names = entries.map(({ values }) => values.name).filter((name) => name !== '');
    const nearest = nearestNames(pin.name, names);
    const [first] = nearest;
    const add = `add an entry with name: ${(0,refusal/* shown */.SP)(pin.name)} to images; custody pin --create does`;
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_NOT_FOUND',
        fault: `no entry of images is named ${(0,refusal/* shown */.SP)(pin.name)}`,
        reason: [
            ...(nearest.length === 0 ? [] : [`nearest: ${nearest.map((name) => (0,refusal/* shown */.SP)(name)).join(', ')}`]),
            `the ${names.length} there: ${names
                .slice(0, LISTED)
                .map((name) => (0,refusal/* shown */.SP)(name))
                .join(', ')}${names.length > LISTED ? ', …' : ''}`
        ].join('; '),
        remedy: first === undefined
            ? add
            : `if the nearest one is the image, name it in gitops-image, or in --name of custody pin; otherwise ${add}`
    });
}
function renamedRefusal(kustomization, entry, pin) {
    const { name } = entry.values;
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_NOT_FOUND',
        at: placeOf(kustomization, entry),
        fault: `${(0,refusal/* shown */.SP)(pin.name)} is the newName of this entry, not its name`,
        reason: `its name is ${(0,refusal/* shown */.SP)(name)}: entries are found by the name that the manifests use`,
        remedy: `name this entry: ${(0,refusal/* shown */.SP)(name)}, in gitops-image, or in --name of custody pin`
    });
}
function duplicateRefusal(kustomization, first, second) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_DUPLICATE_NAME',
        at: placeOf(kustomization, second),
        fault: `a second entry is named ${(0,refusal/* shown */.SP)(first.values.name)}; the first is at ${(0,refusal/* positionOf */.df)(placeOf(kustomization, first))}`,
        reason: 'kustomize applies both, and the last one wins',
        remedy: 'join the two entries into one'
    });
}
function rivalRefusal(kustomization, name, rival, own) {
    const entry = own ? `the image of ${(0,refusal/* positionOf */.df)(placeOf(kustomization, own))}` : `the image of a new entry ${name}`;
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_AMBIGUOUS',
        at: placeOf(kustomization, rival),
        fault: `the entry ${(0,refusal/* shown */.SP)(rival.values.name)} may apply to ${entry} too`,
        reason: 'kustomize reads names as patterns and applies the entries in order, so the digest may not be what is rendered',
        remedy: 'leave one entry for this image, and no other whose name matches its name or newName'
    });
}
function patternRefusal(kustomization, entry) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_NAME_PATTERN',
        at: placeOf(kustomization, entry),
        fault: `the name ${(0,refusal/* shown */.SP)(entry.values.name)} is a regular expression`,
        reason: 'a digest belongs to one image, and this entry may apply to several',
        remedy: 'write an entry with the plain name of the image'
    });
}
function versionedRefusal(kustomization, entry) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_NAME_TAG',
        at: placeOf(kustomization, entry),
        fault: `the name ${(0,refusal/* shown */.SP)(entry.values.name)} carries a tag or digest`,
        reason: 'such an entry applies only to manifests that name this very version, and stops doing so without a word',
        remedy: `write the name as ${(0,refusal/* shown */.SP)((0,version/* withoutVersion */.Pv)(entry.values.name))}`
    });
}
function placeOf({ document }, entry) {
    return { text: document.text, offset: entry.offset };
}

// EXTERNAL MODULE: ./src/promotion/kustomization/fields.ts
var fields = __nccwpck_require__(138);
;// CONCATENATED MODULE: ./src/promotion/kustomization/rewrite.ts






const FLUX_MARKER = '$imagepolicy';
/** The splices that make an entry hold `expected`; every other byte of it stays. */
function rewriteEntry(document, entry, expected) {
    const map = ownMapping(document, entry);
    const written = { document, map };
    refuseMarker(document.text, map);
    // A pair in a flow list without braces of its own has no room for a second one.
    if (map.style === 'pair')
        throw layoutRefusal(written, map.start);
    const { values, fields } = entry;
    const changed = kustomization_values/* ENTRY_KEYS */.O.filter((key) => values[key] !== expected[key]);
    const newTag = fields.newTag;
    if (newTag && isTurned(entry, expected)) {
        const rest = changed.filter((key) => key !== 'newTag' && key !== 'digest');
        return [...turnIntoDigest(written, newTag, expected.digest), ...setFields(written, fields, rest, expected)];
    }
    return setFields(written, fields, changed, expected);
}
/** Whether the line of the tag becomes that of the digest, so that its place and its comment stay. */
function isTurned({ fields, values }, expected) {
    return !fields.digest && values.newTag !== '' && expected.newTag === '';
}
/** Sets the keys that have a value, and removes those that shall have none. */
function setFields(written, fields, keys, expected) {
    const splices = [];
    const added = [];
    const removed = new Set();
    for (const key of keys) {
        const pair = fields[key];
        if (!pair)
            added.push([key, expected[key]]);
        else if (expected[key] !== '')
            splices.push(...replaceValue(written, pair, expected[key]));
        else {
            removed.add(pair);
            splices.push(remove(written, pair));
        }
    }
    return added.length === 0 ? splices : [...splices, insert(written, added, removed)];
}
function replaceValue(written, pair, value) {
    const { text } = written.document;
    const { start, end } = editableRange(written, pair);
    // Behind an anchor or tag there may stand nothing, too.
    if (start === end)
        return [
            { start: pair.value?.end ?? start, end: pair.value?.end ?? start, text: ` ${quotedLike(text, start, value)}` }
        ];
    return [{ start, end, text: quotedLike(text, start, value) }];
}
function turnIntoDigest(written, newTag, digest) {
    const { start, keyEnd } = spanOf(newTag);
    const key = quotedLike(written.document.text, start, 'digest');
    return [{ start, end: keyEnd, text: key }, ...replaceValue(written, newTag, digest)];
}
function remove(written, pair) {
    editableRange(written, pair);
    return written.map.style === 'flow' ? removePair(written, pair) : removeLine(written, pair);
}
function insert(written, fields, removed) {
    const last = written.map.pairs.findLast((pair) => !removed.has(pair) && isOnOneLine(written, pair));
    if (!last)
        throw layoutRefusal(written, written.map.start);
    return written.map.style === 'flow' ? insertPairs(written, last, fields) : insertLines(written, last, fields);
}
function isOnOneLine({ document }, pair) {
    const { start, valueStart, valueEnd } = spanOf(pair);
    return valueEnd > valueStart && !document.text.slice(start, valueEnd).includes('\n');
}
/** The entry's mapping, which nothing else in the file shares. */
function ownMapping({ text, shared }, { node, merge, offset }) {
    if (node === undefined)
        throw new Error('an entry without a text cannot be edited');
    if (node.kind === 'alias') {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_ANCHOR',
            at: { text, offset },
            fault: 'this entry is an alias of another place of the file',
            reason: 'an edit of one place would show in the other one',
            remedy: 'write the entry out'
        });
    }
    const alias = shared.get(node);
    if (alias !== undefined)
        throw sharedRefusal(text, node.start, 'this entry', alias);
    if (merge)
        throw (0,fields/* mergeRefusal */.Zq)(merge, text);
    return node;
}
// Flux writes such a field on its own: two writers would undo each other's edits for ever.
function refuseMarker(text, map) {
    const lineEnd = text.indexOf('\n', map.end);
    const marker = text.slice(map.start, lineEnd === -1 ? undefined : lineEnd).indexOf(FLUX_MARKER);
    if (marker === -1)
        return;
    throw (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_MARKER',
        at: { text, offset: map.start + marker },
        fault: 'Flux image automation writes this entry too',
        reason: 'two writers on one entry undo each other',
        remedy: 'delete the $imagepolicy comment here, or take this image out of Custody'
    });
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/edit.ts





/** Finds the pin's entry and plans its edit, or that of a new entry; refuses entries whose rendering or text leaves a doubt. */
function planEdit(kustomization, pin) {
    const entry = chooseEntry(kustomization, pin);
    const expected = expectedValues(kustomization, entry, pin);
    const { name, newName } = expected;
    const change = {
        name,
        ...(newName === '' ? {} : { newName }),
        before: entry ? (0,version/* versionOf */.E4)(entry.values) : {},
        after: { ...(0,version/* versionOf */.E4)(expected), digest: pin.digest.toString() }
    };
    if (!entry)
        return { change, expected, splices: [] };
    const isSame = kustomization_values/* ENTRY_KEYS */.O.every((key) => entry.values[key] === expected[key]);
    return { entry, change, expected, splices: isSame ? [] : rewriteEntry(kustomization.document, entry, expected) };
}
function expectedValues(kustomization, entry, pin) {
    const { digest, newName } = pin;
    if (!entry)
        return { ...kustomization_values/* NO_VALUES */.R, name: pin.name, newName: newName ?? '', digest: digest.toString() };
    refuseDoubtfulValues(kustomization, entry);
    const { values } = entry;
    const isCurrent = (0,version/* versionOf */.E4)(values).digest === digest.toString();
    const pinned = isCurrent ? values : (0,version/* pinnedValues */.R_)(values, pin);
    return newName === undefined ? pinned : { ...pinned, newName };
}
function refuseDoubtfulValues({ document }, { values, offset }) {
    const at = { text: document.text, offset };
    if (values.digest !== '' && values.newTag.includes('@')) {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_TWO_DIGESTS',
            at,
            fault: `${(0,refusal/* shown */.SP)(values.name)} has a digest, and another one inside newTag`,
            reason: 'kustomize renders both, one behind the other, which no cluster can pull',
            remedy: 'delete one of the two'
        });
    }
    if ((0,version/* withoutVersion */.Pv)(values.newName) !== values.newName) {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_NEW_NAME',
            at,
            fault: `newName ${(0,refusal/* shown */.SP)(values.newName)} carries a tag or digest`,
            reason: 'kustomize puts it in front of the digest as it is',
            remedy: `write newName as ${(0,refusal/* shown */.SP)((0,version/* withoutVersion */.Pv)(values.newName))}`
        });
    }
    // Beside a digest or tag a suffix has no effect.
    if (values.tagSuffix !== '' && values.digest === '' && values.newTag === '') {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_TAG_SUFFIX',
            at,
            fault: `${(0,refusal/* shown */.SP)(values.name)} has a tagSuffix`,
            reason: 'a suffix for a tag that is still to come and a digest contradict each other',
            remedy: 'delete tagSuffix from this entry'
        });
    }
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/abridge.ts
// Below this the whole text is read again in no time.
const LONG_LIST = 500;
/**
 * Leaves out of a long block list what the edited text holds unchanged, letter by letter; its items are read one after the other, so
 * that those which stay read as they did among the others. Undefined where the list is short or something in the text refers to other places of it.
 */
function abridge(before, edits, text) {
    const list = before.fields.images?.value;
    const { length } = before.entries;
    if (list?.kind !== 'sequence' || list.style !== 'block' || length < LONG_LIST || length !== list.marks.length)
        return undefined;
    if (before.document.shared.size > 0 || edits.some(({ entry }) => entry === undefined))
        return undefined;
    const touched = new Set(edits.map(({ entry }) => entry));
    const kept = before.entries.flatMap((entry, index) => touched.has(entry) || index === 0 || index === length - 1 ? [index] : []);
    const splices = edits.flatMap((edit) => edit.splices);
    const shortened = piecesAfter(before.document.text, list.marks, { kept, splices }, text);
    if (shortened === undefined)
        return undefined;
    const entries = kept.flatMap((index) => before.entries[index] ?? []);
    return { before: { ...before, entries, imageCount: kept.length }, text: shortened };
}
/** What is in front of the list, and the kept items with all that stands up to the next dash; undefined where anything else differs. */
function piecesAfter(former, marks, { kept, splices }, text) {
    const pieces = [];
    let [from, at] = [0, 0];
    for (const index of kept) {
        const [start, end] = [marks[index] ?? 0, marks[index + 1] ?? former.length];
        const unchanged = former.slice(from, start);
        if (text.slice(at, at + unchanged.length) !== unchanged)
            return undefined;
        if (from === 0)
            pieces.push(unchanged);
        at += unchanged.length;
        const length = end - start + growth(splices, start, end);
        pieces.push(text.slice(at, at + length));
        [from, at] = [end, at + length];
    }
    return at === text.length && from === former.length ? pieces.join('') : undefined;
}
/** By how much the splices within a range make it longer. */
function growth(splices, start, end) {
    const own = splices.filter((splice) => splice.start >= start && splice.end <= end);
    return own.reduce((sum, splice) => sum + splice.text.length - (splice.end - splice.start), 0);
}

// EXTERNAL MODULE: ./src/promotion/kustomization/entry.ts
var kustomization_entry = __nccwpck_require__(5645);
// EXTERNAL MODULE: ./src/promotion/kustomization/reading.ts + 7 modules
var reading = __nccwpck_require__(8656);
;// CONCATENATED MODULE: ./src/promotion/kustomization/proof.ts





/** Reads the edited text anew and compares it, field by field, with what was read before and what was meant; refuses any difference. */
function proveEdits(whole, edits, edited) {
    const { before, text } = abridge(whole, edits, edited) ?? { before: whole, text: edited };
    const after = (0,reading/* readOutline */.p)(text);
    if (holdsEntries(before, edits, after) && sameOthers(before, after))
        return;
    throw (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_PROOF',
        fault: 'the edited file does not read back as it was meant',
        reason: 'this is a fault of Custody, not of the file',
        remedy: 'report it with the file, and set the digest by hand this time'
    });
}
/** Whether the entries are those of before, changed as meant, and behind those of `images` the new ones. */
function holdsEntries(before, edits, { document, items }) {
    const changed = new Map(edits.map(({ entry, expected }) => [entry, expected]));
    const created = edits.filter(({ entry }) => entry === undefined);
    const first = before.imageCount;
    if (items.length !== before.entries.length + created.length)
        return false;
    return items.every(({ node }, index) => {
        const isNew = index >= first && index < first + created.length;
        const entry = before.entries[index < first ? index : index - created.length];
        const expected = isNew ? created[index - first]?.expected : changed.get(entry);
        if (isNew || expected)
            return sameValues(expected, (0,kustomization_entry/* readEntry */.h)(node, 0, document.text).values);
        return sameText(before, entry, node, document.text);
    });
}
function sameText(before, entry, node, text) {
    const written = entry?.node;
    if (!written || !node)
        return written === undefined && sameValues(entry?.values, (0,kustomization_entry/* readEntry */.h)(node, 0, text).values);
    return before.document.text.slice(written.start, written.end) === text.slice(node.start, node.end);
}
function sameValues(one, other) {
    return kustomization_values/* ENTRY_KEYS */.O.every((key) => one?.[key] === other[key]);
}
/** Whether all fields but the lists of images are the same text as before, in the same order. */
function sameOthers(before, after) {
    const [one, other] = [proof_fieldsOf(before), proof_fieldsOf(after)];
    return one.length === other.length && one.every((field, index) => field === other[index]);
}
function proof_fieldsOf({ document, root, fields }) {
    return root.pairs
        .filter((pair) => pair !== fields.images && pair !== fields.imageTags)
        .map(({ key, colon, value }) => document.text.slice(key.start, value?.end ?? colon + 1));
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/splice.ts
/** The text with all splices in it; they do not overlap, and all else stays as it is. */
function spliceText(text, splices) {
    const pieces = [];
    let from = 0;
    for (const splice of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
        pieces.push(text.slice(from, splice.start), splice.text);
        from = splice.end;
    }
    return [...pieces, text.slice(from)].join('');
}

// EXTERNAL MODULE: ./src/promotion/kustomization/text.ts
var kustomization_text = __nccwpck_require__(8700);
;// CONCATENATED MODULE: ./src/promotion/kustomization.ts








/**
 * Pins digests in the `images` entries of a kustomization (kustomize 5, api/types/image.go), touching no byte outside of
 * the text of those fields. Throws RefusalError E_KUSTOMIZATION_* where the file leaves any doubt about what kustomize
 * would render, and RequestError when two pins name one entry.
 */
function editKustomization(bytes, pins) {
    refuseRepeats(pins);
    const text = (0,kustomization_text/* decodeKustomization */.K)(bytes);
    const kustomization = (0,reading/* readKustomization */.k)(text);
    const edits = pins.map((pin) => planEdit(kustomization, pin));
    const changes = edits.map(({ change }) => change);
    const created = edits.filter(({ entry }) => entry === undefined).map(({ expected }) => expected);
    const splices = [...edits.flatMap((edit) => edit.splices), ...createEntries(kustomization, created)];
    if (splices.length === 0)
        return { outcome: 'already-current', changes };
    const edited = spliceText(text, splices);
    proveEdits(kustomization, edits, edited);
    return { outcome: 'changed', bytes: Buffer.from(edited), changes };
}
function refuseRepeats(pins) {
    const names = new Set();
    for (const { name } of pins) {
        if (names.has(name))
            throw repeatedPin(name);
        names.add(name);
    }
}
function repeatedPin(name) {
    return new errors/* RequestError */.GI('E_KUSTOMIZATION_PIN_TWICE', {
        message: `two images of this step would write the entry ${(0,refusal/* shown */.SP)(name)}`,
        reason: 'an entry of images holds one digest',
        remedy: 'give each image its own entry name with gitops-image, or promote them to different folders'
    });
}


/***/ }),

/***/ 5645:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ imageList),
/* harmony export */   h: () => (/* binding */ readEntry)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(138);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9867);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(407);
/* harmony import */ var _syntax_node_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3407);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9085);





const NO_FIELDS = {};
/** The `images` list of a field; undefined where it is missing or null. */
function imageList(pair, { text, shared }) {
    const value = pair?.value ?? null;
    if (value === null || (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(value, text))
        return undefined;
    const alias = value.kind === 'alias' ? value.start : shared.get(value);
    if (alias !== undefined) {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
            code: 'E_KUSTOMIZATION_ANCHOR',
            at: { text, offset: alias },
            fault: 'the images list is shared with another place of the file by an anchor',
            reason: 'an edit of one place would show in the other one',
            remedy: 'write the list out under images'
        });
    }
    if (value.kind !== 'sequence')
        throw shapeRefusal(value, 'images holds', 'a list of entries', text);
    return value;
}
/** Reads one item of `images` as kustomize does; refuses what stops kustomize or leaves a doubt about what it reads. */
function readEntry(item, offset, text) {
    if (item === null || (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(item, text))
        return { values: _values_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_VALUES */ .R, offset, fields: NO_FIELDS };
    const map = (0,_syntax_node_js__WEBPACK_IMPORTED_MODULE_4__/* .resolved */ .L)(item);
    if (map?.kind !== 'mapping')
        throw shapeRefusal(item, 'an entry of images is', 'a mapping with name and digest', text);
    let merge;
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(map, _values_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_KEYS */ .O, text, (pair, key) => {
        if (key !== undefined)
            throw unknownKeyRefusal(pair, key, text);
        merge = pair;
    });
    const values = merge ? mergedValues(map, merge, fields, text) : ownValues(fields, text);
    const node = item.kind === 'alias' ? item : map;
    return merge ? { values, offset: item.start, node, fields, merge } : { values, offset: item.start, node, fields };
}
function ownValues(fields, text) {
    const values = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' };
    for (const key of _values_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_KEYS */ .O) {
        const pair = fields[key];
        if (pair)
            values[key] = readValue(pair, key, text);
    }
    return values;
}
/** The values of an entry with a merge key: its reader fills the fields in the order of the text, those of the merge key among them. */
function mergedValues(map, merge, fields, text) {
    const values = { ..._values_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_VALUES */ .R };
    for (const pair of map.pairs) {
        const key = _values_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_KEYS */ .O.find((name) => fields[name] === pair);
        if (key !== undefined)
            values[key] = readValue(pair, key, text);
        else if (pair === merge) {
            for (const source of (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mergedMappings */ .SD)(pair)) {
                const entry = readEntry(source, source.start, text);
                for (const name of _values_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_KEYS */ .O)
                    if (entry.fields[name])
                        values[name] = entry.values[name];
            }
        }
    }
    return values;
}
function readValue(pair, key, text) {
    const value = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldText */ .gF)(pair.value, text);
    if (value !== undefined)
        return value;
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_VALUE',
        at: { text, offset: pair.value?.start ?? pair.key.start },
        fault: `${key} is ${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(pair.value, text)}, which kustomize does not take for text`,
        reason: 'kustomize cannot build this file; unquoted words such as 1.10, 553640e6 and yes are numbers or truth values to it',
        remedy: `put the value of ${key} in double quotes`
    });
}
function unknownKeyRefusal(pair, key, text) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_KEY',
        at: { text, offset: pair.key.start },
        fault: `an entry of images has no field ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)}`,
        reason: `kustomize cannot build this file: the fields are ${_values_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_KEYS */ .O.join(', ')}`,
        remedy: 'correct the name of the field, or delete it'
    });
}
function shapeRefusal(node, where, wanted, text) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_SHAPE',
        at: { text, offset: node?.start ?? 0 },
        fault: `${where} ${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(node, text)} instead of ${wanted}`,
        reason: 'kustomize could not read the images from it',
        remedy: 'write images as a list of entries: "- name: …", and "digest: …" below it'
    });
}


/***/ }),

/***/ 138:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ mergedMappings),
/* harmony export */   Zq: () => (/* binding */ mergeRefusal),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9867);
/* harmony import */ var _syntax_decode_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(205);
/* harmony import */ var _syntax_node_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3407);



/**
 * The pairs of a mapping whose keys spell one of `names`; refuses two spellings of one field, and tagged keys. Each pair with another
 * key, or a merge key, goes to `other`.
 */
function readFields({ pairs }, names, text, other) {
    const fields = {};
    for (const pair of pairs) {
        if (pair.key.tag !== undefined)
            throw keyRefusal(pair, text);
        const spelt = (0,_syntax_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .R)(pair.key, text);
        const key = spelt === '<<' && pair.key.style === 'plain' ? undefined : spelt;
        const field = key === undefined ? undefined : fieldOf(key, names);
        if (field === undefined)
            other(pair, key);
        else {
            if (fields[field])
                throw duplicateRefusal(pair, field, text);
            fields[field] = pair;
        }
    }
    return fields;
}
/** The field that a key is taken for: Go's JSON decoder, which kustomize reads through, ignores letter case. */
function fieldOf(key, names) {
    if (names.includes(key))
        return key;
    // Folding keeps the length of whatever spells one of them.
    return names.find((name) => name.length === key.length && foldCase(name) === foldCase(key));
}
/** What a merge key takes fields from: one mapping, or a list of them. */
function mergedMappings({ value }) {
    const node = (0,_syntax_node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolved */ .L)(value);
    const sources = node?.kind === 'sequence' ? node.items.map((item) => (0,_syntax_node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolved */ .L)(item)) : [node];
    return sources.filter((source) => source?.kind === 'mapping');
}
/** The refusal of a merge key that brings fields which an edit would have to change. */
function mergeRefusal({ key }, text) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_MERGE',
        at: { text, offset: key.start },
        fault: 'a merge key << takes fields from another place of the file',
        reason: 'an edit of one place would show in all places that share it',
        remedy: 'write the fields out here'
    });
}
// It takes the long s for s and the Kelvin sign for k, too.
function foldCase(key) {
    return key.toUpperCase().toLowerCase();
}
function duplicateRefusal({ key }, field, text) {
    const spelt = (0,_syntax_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .R)(key, text);
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
        at: { text, offset: key.start },
        fault: `the key ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(spelt)} stands twice in one mapping${spelt === field ? '' : `, here for ${field}`}`,
        reason: 'kustomize takes the last one and drops the others without a word; it ignores letter case',
        remedy: 'join the two into one'
    });
}
function keyRefusal({ key }, text) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_SHAPE',
        at: { text, offset: key.start },
        fault: `a field is named by a value tagged ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(key.tag ?? '')} instead of a plain word`,
        reason: 'which field is meant depends on what the tag stands for',
        remedy: 'write the name of the field out, without a tag'
    });
}


/***/ }),

/***/ 6565:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ couldMatch),
/* harmony export */   x: () => (/* binding */ literalName)
/* harmony export */ });
const MAX_LENGTH = 1024;
const META = /[\\[\](){}*+?^$|]/;
const PIECE = /\.[*+]|\\[^\w\s]|[^\\[\](){}*+?^$|]/y;
// A name that begins with a dollar sign in front of a bracket is a variable to its author; as a pattern it matches nothing.
const VARIABLE = /^\\?\$[({][A-Za-z_][^|]*$/;
/** The one image that a name means, its escapes undone; undefined for a name that may mean several (kustomize compiles each as a pattern). */
function literalName(name) {
    const literal = name.replaceAll(/\\([^\w\s])/g, '\0$1');
    const isPattern = META.test(literal.replaceAll(/\0./g, ''));
    return isPattern || VARIABLE.test(name) ? undefined : literal.replaceAll('\0', '');
}
/**
 * Whether a rule of this name could apply to `image` (kustomize image.IsImageMatched, without tag and digest): exact for
 * literals, dots, `.*` and `.+`, and true for every other expression, since only Go's own engine could tell.
 */
function couldMatch(name, image) {
    if (!META.test(name))
        return matchesDots(name, image);
    if (VARIABLE.test(name))
        return false;
    const pieces = piecesOf(name);
    return pieces === undefined || matchesPieces(pieces, image);
}
function matchesDots(name, image) {
    if (name.length !== image.length)
        return false;
    for (let index = 0; index < name.length; index += 1) {
        if (name[index] !== image[index] && name[index] !== '.')
            return false;
    }
    return true;
}
function piecesOf(name) {
    if (name.length > MAX_LENGTH)
        return undefined;
    const pieces = [];
    PIECE.lastIndex = 0;
    while (PIECE.lastIndex < name.length) {
        const piece = PIECE.exec(name)?.[0];
        if (piece === undefined)
            return undefined;
        pieces.push(piece);
    }
    return pieces;
}
function matchesPieces(pieces, image) {
    let reached = new Set([0]);
    for (const piece of pieces)
        reached = piece.length === 2 && piece.startsWith('.') ? after(piece, image, reached) : step(piece, image, reached);
    return reached.has(image.length);
}
/** The positions that `.*` or `.+` can lead to. */
function after(piece, image, reached) {
    const first = Math.min(...reached) + (piece === '.+' ? 1 : 0);
    const positions = new Set();
    for (let at = first; at <= image.length; at += 1)
        positions.add(at);
    return positions;
}
function step(piece, image, reached) {
    const literal = piece.at(-1);
    const positions = new Set();
    for (const at of reached) {
        if (at < image.length && (piece === '.' || literal === image[at]))
            positions.add(at + 1);
    }
    return positions;
}


/***/ }),

/***/ 8731:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readPlain)
/* harmony export */ });
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const BOOLEANS = new Set(['y', 'yes', 'true', 'on', 'n', 'no', 'false', 'off'].flatMap((word) => [
    word,
    word.toUpperCase(),
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`
]));
// Longer than every word with a meaning, and no start of a number.
const LONG_WORD = /^[A-Za-z].{5}/;
const NUMERIC_START = /^[-+.0-9]/;
const SPECIAL_FLOAT = /^(?:\.(?:nan|NaN|NAN)|[-+]?\.(?:inf|Inf|INF))$/;
const PREFIXED_INTEGER = /^[-+]?0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** What kustomize 5 takes an unquoted scalar for (YAML 1.1 without base 60; dates stay text): only text fills its fields. */
function readPlain(text) {
    if (LONG_WORD.test(text))
        return 'text';
    if (NULLS.has(text))
        return 'null';
    if (BOOLEANS.has(text) || SPECIAL_FLOAT.test(text))
        return 'other';
    if (!NUMERIC_START.test(text))
        return 'text';
    const digits = text.replaceAll('_', '');
    if (PREFIXED_INTEGER.test(digits))
        return 'other';
    // A number too large for a float, such as the short commit 12e4567, is text again.
    return DECIMAL.test(digits) && Number.isFinite(Number(digits)) ? 'other' : 'text';
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readKustomization),
  p: () => (/* binding */ readOutline)
});

// EXTERNAL MODULE: ./src/promotion/kustomization/entry.ts
var entry = __nccwpck_require__(5645);
// EXTERNAL MODULE: ./src/promotion/kustomization/fields.ts
var kustomization_fields = __nccwpck_require__(138);
// EXTERNAL MODULE: ./src/promotion/kustomization/refusal.ts
var refusal = __nccwpck_require__(9867);
// EXTERNAL MODULE: ./src/promotion/kustomization/scalar.ts
var scalar = __nccwpck_require__(407);
// EXTERNAL MODULE: ./src/promotion/kustomization/syntax/decode.ts
var decode = __nccwpck_require__(205);
;// CONCATENATED MODULE: ./src/promotion/kustomization/root.ts





const FIELDS = ['apiVersion', 'kind', 'images', 'imageTags'];
const KUSTOMIZATION_VERSION = 'kustomize.config.k8s.io/v1beta1';
const VERSIONS = new Map([
    ['', KUSTOMIZATION_VERSION],
    ['Kustomization', KUSTOMIZATION_VERSION],
    ['Component', 'kustomize.config.k8s.io/v1alpha1']
]);
const FLUX = 'kustomize.toolkit.fluxcd.io/';
/** The fields of a kustomization that matter to its images; refuses what is none (kustomize, types.Kustomization.EnforceFields). */
function readRoot(document) {
    const { root, text } = document;
    if (root?.kind !== 'mapping') {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_SHAPE',
            at: { text, offset: root?.start ?? 0 },
            fault: `it holds ${(0,scalar/* kindOf */.I)(root, text)} where fields such as resources and images belong`,
            reason: 'kustomize reads a kustomization as fields with values',
            remedy: 'check that the path leads to a kustomization.yaml'
        });
    }
    const fields = (0,kustomization_fields/* readFields */.qU)(root, FIELDS, text, (pair, key) => {
        if (key === undefined && (0,kustomization_fields/* mergedMappings */.SD)(pair).some((source) => bringsField(source, text))) {
            throw (0,kustomization_fields/* mergeRefusal */.Zq)(pair, text);
        }
    });
    refuseOtherKinds(fields, text);
    return { root, fields };
}
function bringsField({ pairs }, text) {
    return pairs.some(({ key }) => (0,kustomization_fields/* fieldOf */._F)((0,decode/* valueOf */.R)(key, text), FIELDS) !== undefined);
}
function refuseOtherKinds(fields, text) {
    const kind = textOf(fields.kind, text);
    const version = textOf(fields.apiVersion, text);
    const expected = VERSIONS.get(kind);
    if (expected !== undefined && (version === expected || version === ''))
        return;
    const odd = fields[expected === undefined ? 'kind' : 'apiVersion'];
    throw (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_KIND',
        at: { text, offset: odd?.key.start ?? 0 },
        fault: `this is kind ${(0,refusal/* shown */.SP)(kind, 40)} of ${(0,refusal/* shown */.SP)(version, 50)}, not a kustomization`,
        reason: version.startsWith(FLUX)
            ? 'a Flux Kustomization object only points to a folder; the kustomization.yaml lies in that folder'
            : `kustomize takes kind Kustomization of ${KUSTOMIZATION_VERSION} and kind Component of v1alpha1`,
        remedy: 'give the path of the folder whose kustomization.yaml has the images list'
    });
}
function textOf(pair, text) {
    return pair ? ((0,scalar/* fieldText */.gF)(pair.value, text) ?? (0,scalar/* kindOf */.I)(pair.value, text)) : '';
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/syntax/properties.ts
const NO_PROPERTIES = {};
const ANCHOR = /&([0-9A-Za-z_-]+)(?=[ \t\r\n,\]}]|$)/y;
const ALIAS = /\*([0-9A-Za-z_-]+)(?=[ \t\r\n,\]}]|$)/y;
const TAG = /!(?:!?[\w.:/-]*)(?=[ \t\r\n,]|$)/y;
const BLANKS = /[ \t]*/y;
const AMPERSAND = 38;
const EXCLAMATION = 33;
/** The node with its anchor and tag, where it has any. */
function marked(node, marks) {
    return marks === NO_PROPERTIES ? node : { ...node, ...marks };
}
/** The anchor and tag in front of a node, in any order; moves to what follows them on the line, and in flow style over line breaks. */
function readProperties(reader, context) {
    if (reader.code !== AMPERSAND && reader.code !== EXCLAMATION)
        return NO_PROPERTIES;
    const first = readProperty(reader, context);
    if (reader.code === (first.tag === undefined ? EXCLAMATION : AMPERSAND))
        return { ...first, ...readProperty(reader, context) };
    return first;
}
function readProperty(reader, context) {
    const property = reader.code === AMPERSAND ? readAnchor(reader) : readTag(reader);
    if (context === 'flow')
        reader.skip('flow', true);
    else
        reader.take(BLANKS);
    return property;
}
function readAnchor(reader) {
    return { anchor: reader.take(ANCHOR)?.[1] ?? reader.fail(reader.at, 'this anchor has no name') };
}
function readTag(reader) {
    return { tag: reader.take(TAG)?.[0] ?? reader.fail(reader.at, 'this tag is unknown') };
}
/** An alias, which begins here. */
function readAlias(reader, marks) {
    const start = reader.at;
    if (marks !== NO_PROPERTIES)
        reader.fail(start, 'an alias can have no anchor or tag');
    const name = reader.take(ALIAS)?.[1] ?? reader.fail(start, 'this alias has no name');
    return { kind: 'alias', start, end: reader.at, target: reader.follow(name, start) };
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/syntax/reader.ts

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const MAX_DEPTH = 64;
// What the aliases of a file may stand for, in nodes.
const MAX_EXPANSION = 50_000;
// Ten thousand entries of images, each with all fields, have half of them.
const MAX_NODES = 200_000;
/** A place in a YAML text, moved forward as its nodes are read. */
class Reader {
    text;
    at;
    lineStart;
    #depth = 0;
    #nodes = 0;
    #expansion = 0;
    #anchors = new Map();
    /** The nodes that aliases stand for, and where the first alias of each is. */
    shared = new Map();
    constructor(text) {
        this.text = text;
        this.at = this.lineStart = text.startsWith('\uFEFF') ? 1 : 0;
    }
    /** The character code here, NaN at the end. */
    get code() {
        return this.text.charCodeAt(this.at);
    }
    get column() {
        return this.at - this.lineStart;
    }
    get isAtEnd() {
        return this.at >= this.text.length;
    }
    /** Whether `---` or `...` stands here, at the beginning of a line. */
    get isAtMarker() {
        const { text, at, code } = this;
        if (at !== this.lineStart || (code !== DASH && code !== DOT))
            return false;
        return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isGap(text.charCodeAt(at + 3));
    }
    /** Moves behind a match of a sticky expression here; undefined where there is none. */
    take(expression) {
        expression.lastIndex = this.at;
        const match = expression.exec(this.text);
        if (!match)
            return undefined;
        this.at = expression.lastIndex;
        return match;
    }
    /** Moves to the next token over spaces, comments and line breaks, in block style over no tab that indents; tells whether over a line break. */
    skip(context, tabs) {
        const isFlow = context === 'flow';
        this.#skipBlanks(tabs || isFlow);
        let isOver = false;
        while (this.#skipLineEnd()) {
            isOver = true;
            this.#skipBlanks(isFlow);
        }
        if (this.code === TAB)
            this.fail(this.at, 'a tab stands where only spaces may indent');
        if (isFlow && this.isAtMarker)
            this.fail(this.at, 'a document marker stands inside of brackets');
        return isOver;
    }
    #skipBlanks(tabs) {
        const { text } = this;
        let { at } = this;
        for (let code = text.charCodeAt(at); code === SPACE || (tabs && code === TAB); code = text.charCodeAt(at))
            at += 1;
        this.at = at;
    }
    #skipLineEnd() {
        if (this.code === HASH)
            this.#skipComment();
        if (this.code === CR)
            this.at += 1;
        if (this.code !== LF)
            return false;
        this.at += 1;
        this.lineStart = this.at;
        return true;
    }
    #skipComment() {
        if (this.at > this.lineStart && !isBlank(this.text.charCodeAt(this.at - 1))) {
            this.fail(this.at, 'a comment needs a space in front of it');
        }
        this.at = lineEnd(this.text, this.at);
    }
    /** Goes one level deeper; refuses more than 64. */
    enter() {
        this.#depth += 1;
        if (this.#depth > MAX_DEPTH)
            throw this.#depthRefusal();
    }
    leave() {
        this.#depth -= 1;
    }
    /** The count of nodes before one that is going to be read, for `close`. */
    open() {
        return this.#nodes;
    }
    /** Counts a node that was read, and remembers it under its anchor. */
    close(node, before) {
        this.#nodes += 1;
        if (this.#nodes - this.#expansion > MAX_NODES)
            throw this.#sizeRefusal();
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, { node, weight: this.#nodes - before });
        return node;
    }
    /** Whether a colon that ends a key follows on this line, and where it stands; -1 where none does. */
    colonAhead() {
        const { text } = this;
        let { at } = this;
        while (isBlank(text.charCodeAt(at)))
            at += 1;
        return text.charCodeAt(at) === COLON && isGap(text.charCodeAt(at + 1)) ? at : -1;
    }
    /** Refuses anything but a comment behind a value on its line. */
    expectLineEnd() {
        const { text } = this;
        let { at } = this;
        while (isBlank(text.charCodeAt(at)))
            at += 1;
        const code = text.charCodeAt(at);
        if (code === LF || code === CR || Number.isNaN(code) || (code === HASH && at > this.at))
            return;
        this.fail(at, 'something stands behind the value on its line');
    }
    /** The node that an alias stands for; refuses an alias of nothing, and aliases that stand for too much. */
    follow(name, offset) {
        const anchored = this.#anchors.get(name);
        if (!anchored)
            return this.fail(offset, `the alias *${name.slice(0, 40)} has no anchor before it`);
        this.#nodes += anchored.weight;
        this.#expansion += anchored.weight;
        if (this.#expansion > MAX_EXPANSION)
            throw this.#expansionRefusal(offset);
        if (!this.shared.has(anchored.node))
            this.shared.set(anchored.node, offset);
        return anchored.node;
    }
    /** Refuses the text as no YAML that kustomize reads. */
    fail(offset, problem) {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_SYNTAX',
            at: { text: this.text, offset },
            fault: 'it is not valid YAML',
            reason: problem,
            remedy: 'correct the file there; kustomize build shows whether it can be read'
        });
    }
    /** Refuses a form that kustomize reads and Custody does not. */
    refuseForm(offset, form) {
        throw (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_LAYOUT',
            at: { text: this.text, offset },
            fault: `${form} is a way of writing that is not edited`,
            reason: 'the place for the digest is not certain',
            remedy: 'write "key: value" in its plain form'
        });
    }
    #depthRefusal() {
        return (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_DEPTH',
            at: { text: this.text, offset: this.at },
            fault: `it is nested more than ${MAX_DEPTH} levels deep`,
            reason: 'no kustomization needs that; a bracket is open, or the file is meant to keep its reader busy',
            remedy: 'check the indentation and the brackets in front of this place'
        });
    }
    #sizeRefusal() {
        return (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_SIZE',
            at: { text: this.text, offset: this.at },
            fault: `it holds more than ${MAX_NODES} values`,
            reason: 'a file of this size is generated, or meant to keep its reader busy',
            remedy: 'move generated parts of the file into resources or components of their own'
        });
    }
    #expansionRefusal(offset) {
        return (0,refusal/* refusal */.x5)({
            code: 'E_KUSTOMIZATION_ALIASES',
            at: { text: this.text, offset },
            fault: `its YAML aliases stand for more than ${MAX_EXPANSION} values`,
            reason: 'a few lines of aliases can stand for gigabytes',
            remedy: 'write the repeated values out'
        });
    }
}
/** Whether this is a space or a tab. */
function isBlank(code) {
    return code === SPACE || code === TAB;
}
/** Whether a word ends here: a space, a tab, a line break, or the end of the text. */
function isGap(code) {
    return code === SPACE || code === LF || code === CR || code === TAB || Number.isNaN(code);
}
/** The offset of the line feed that ends the line, or of the end of the text. */
function lineEnd(text, at) {
    const lineFeed = text.indexOf('\n', at);
    return lineFeed === -1 ? text.length : lineFeed;
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/syntax/scalars.ts


const scalars_HASH = 35;
const scalars_COLON = 58;
const BACKSLASH = 92;
const SINGLE = 39;
const DOUBLE = 34;
const NO_PLAIN_START = ',[]{}#&*!|>\'"%@`';
const HEADER = /[|>](?:([-+])([1-9])?|([1-9])([-+])?)?[ \t]*(?:(?<=[ \t])#[^\n]*)?\r?(?=\n|$)/y;
const ESCAPE = /\\(?:[0abt\tnvfre "'\\N_LP]|\r?\n|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/y;
/** Whether a scalar without quotes can begin here. */
function beginsPlain({ text, at }, context) {
    const mark = text.charAt(at);
    if (NO_PLAIN_START.includes(mark))
        return false;
    if (mark === '-')
        return !isGap(text.charCodeAt(at + 1));
    return (mark !== '?' && mark !== ':') || (context === 'block' && !isGap(text.charCodeAt(at + 1)));
}
/** A scalar without quotes; in block style it goes on over lines that are indented deeper than `parent`. */
function readPlain(reader, parent, context, marks) {
    const start = reader.at;
    let end = readLine(reader, context);
    while (goesOn(reader, parent, context)) {
        end = readLine(reader, context);
        if (context === 'block' && reader.code === scalars_COLON)
            reader.fail(reader.at, 'a colon stands inside of a value');
    }
    reader.at = end;
    return marked({ kind: 'scalar', style: 'plain', start, end }, marks);
}
/** Reads plain text to where it ends on this line, and gives the end of its last word. */
function readLine(reader, context) {
    const { text } = reader;
    const isFlow = context === 'flow';
    let at = reader.at;
    for (let code = text.charCodeAt(at); code > CR || code === TAB; code = text.charCodeAt(++at)) {
        if (code === scalars_COLON && isGap(text.charCodeAt(at + 1)))
            break;
        if (code === scalars_HASH && isBlank(text.charCodeAt(at - 1)))
            break;
        if (isFlow && isFlowMark(code))
            break;
    }
    reader.at = at;
    while (isBlank(text.charCodeAt(at - 1)))
        at -= 1;
    return at;
}
function isFlowMark(code) {
    // , ? [ ] { }
    return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125;
}
function endsInFlow(text, at) {
    const code = text.charCodeAt(at);
    return isFlowMark(code) || (code === scalars_COLON && isGap(text.charCodeAt(at + 1)));
}
/** Moves to the next line of a plain scalar; false, and back at the end of this line, where it does not go on. */
function goesOn(reader, parent, context) {
    const { text, at, lineStart } = reader;
    const next = nextWord(text, at);
    const start = at + text.slice(at, next).lastIndexOf('\n') + 1;
    if (start === at || Number.isNaN(text.charCodeAt(next)) || text.charCodeAt(next) === scalars_HASH)
        return false;
    if (context === 'block' ? next - start <= parent : endsInFlow(text, next))
        return false;
    reader.at = next;
    reader.lineStart = start;
    if (reader.isAtMarker) {
        reader.at = at;
        reader.lineStart = lineStart;
        return false;
    }
    const isTabbed = context === 'block' && text.slice(start, next).includes('\t');
    return isTabbed ? reader.fail(next, 'a tab stands where only spaces may indent') : true;
}
function nextWord(text, at) {
    let next = at;
    for (let code = text.charCodeAt(next); isBlank(code) || code === LF || code === CR; code = text.charCodeAt(next))
        next += 1;
    return next;
}
/** A scalar between quotation marks, which may go on over any lines. */
function readQuoted(reader, marks) {
    const start = reader.at;
    const isSingle = reader.code === SINGLE;
    reader.at += 1;
    while (!readQuotedPiece(reader, isSingle))
        if (reader.isAtEnd)
            reader.fail(start, 'this quotation mark is never closed');
    const style = isSingle ? 'single' : 'double';
    return marked({ kind: 'scalar', style, start, end: reader.at }, marks);
}
/** Moves on in a quoted text, behind its end or behind the next place where its end is not; tells which of the two. */
function readQuotedPiece(reader, isSingle) {
    const quote = isSingle ? SINGLE : DOUBLE;
    skipQuotedWords(reader, quote);
    const { code } = reader;
    if (code === LF)
        nextQuotedLine(reader);
    else if (code === BACKSLASH)
        readEscape(reader);
    else if (isSingle && reader.text.charCodeAt(reader.at + 1) === SINGLE)
        reader.at += 2;
    else if (code === quote) {
        reader.at += 1;
        return true;
    }
    return false;
}
function skipQuotedWords(reader, quote) {
    const { text } = reader;
    const escape = quote === DOUBLE ? BACKSLASH : quote;
    let { at } = reader;
    let code = text.charCodeAt(at);
    while (code !== quote && code !== escape && code !== LF && !Number.isNaN(code))
        code = text.charCodeAt(++at);
    reader.at = at;
}
function nextQuotedLine(reader) {
    reader.at += 1;
    reader.lineStart = reader.at;
    if (reader.isAtMarker)
        reader.fail(reader.at, 'a document marker stands inside of a quoted text');
}
function readEscape(reader) {
    const { at } = reader;
    const escape = reader.take(ESCAPE)?.[0];
    if (escape === undefined || isNoCharacter(escape))
        reader.fail(at, 'this escape sequence is unknown');
    if (escape.endsWith('\n'))
        reader.lineStart = reader.at;
}
function isNoCharacter(escape) {
    if (!/^\\[xuU]/.test(escape))
        return false;
    const point = Number.parseInt(escape.slice(2), 16);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
}
/** A literal (`|`) or folded (`>`) scalar below a collection that is indented by `parent`. */
function readBlockScalar(reader, parent, marks) {
    const { text, at: start } = reader;
    const style = text.startsWith('|', start) ? 'literal' : 'folded';
    const header = reader.take(HEADER);
    if (!header)
        return reader.fail(start, 'something stands behind the mark of a block of text');
    const given = Number(header[2] ?? header[3] ?? 0);
    let end = reader.at;
    let indent = given === 0 ? 0 : Math.max(parent, 0) + given;
    nextLine(reader);
    indent = skipBreaks(reader, indent, parent);
    while (reader.column === indent && !reader.isAtEnd) {
        reader.at = end = lineEnd(text, reader.at);
        nextLine(reader);
        skipBreaks(reader, indent, parent);
    }
    const last = text.charCodeAt(end - 1) === CR ? end - 1 : end;
    return marked({ kind: 'scalar', style, start, end: last, indent }, marks);
}
/** Moves over empty lines and up to `indent` spaces of the next one; an indent of 0 is found here, and given. */
function skipBreaks(reader, indent, parent) {
    const limit = indent === 0 ? Infinity : indent;
    let deepest = 0;
    for (;;) {
        while (reader.column < limit && reader.code === SPACE)
            reader.at += 1;
        deepest = Math.max(deepest, reader.column);
        if (reader.column < limit && reader.code === TAB) {
            reader.fail(reader.at, 'a tab stands where only spaces may indent');
        }
        if (reader.code !== LF && reader.code !== CR)
            break;
        reader.at = lineEnd(reader.text, reader.at);
        nextLine(reader);
    }
    return indent === 0 ? Math.max(deepest, parent + 1, 1) : indent;
}
function nextLine(reader) {
    if (reader.isAtEnd)
        return;
    reader.at += reader.code === CR ? 2 : 1;
    reader.lineStart = reader.at;
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/syntax/flow.ts



// The longest key that kustomize's reader takes has 1024 characters.
const MAX_KEY = 1000;
const flow_DOUBLE = 34;
const flow_SINGLE = 39;
const ASTERISK = 42;
const COMMA = 44;
const flow_COLON = 58;
const QUESTION = 63;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const BRACE = 123;
const CLOSING_BRACE = 125;
/** A list or mapping in brackets, which begins here. */
function readFlowCollection(reader, marks) {
    reader.enter();
    const collection = reader.code === BRACE ? readFlowMapping(reader, marks) : readFlowSequence(reader, marks);
    reader.leave();
    return collection;
}
function readFlowMapping(reader, properties) {
    const start = reader.at;
    const pairs = [];
    for (let isFirst = true; hasItem(reader, start, CLOSING_BRACE, isFirst); isFirst = false) {
        const key = readNode(reader);
        pairs.push(readPair(reader, key) ?? { key: keyOf(reader, key), colon: key.end, value: null });
    }
    return marked({ kind: 'mapping', style: 'flow', start, end: reader.at, pairs }, properties);
}
function readFlowSequence(reader, properties) {
    const start = reader.at;
    const items = [];
    const marks = [];
    for (let isFirst = true; hasItem(reader, start, CLOSING_BRACKET, isFirst); isFirst = false) {
        marks.push(reader.at);
        const item = readNode(reader);
        const pair = readPair(reader, item);
        items.push(pair ? pairAlone(item, pair) : item);
    }
    return marked({ kind: 'sequence', style: 'flow', start, end: reader.at, items, marks }, properties);
}
function pairAlone({ start }, pair) {
    const end = pair.value?.end ?? pair.colon + 1;
    return { kind: 'mapping', style: 'pair', start, end, pairs: [pair] };
}
/** Moves to the next item of a collection, over the comma in front of it; or behind the closing bracket, and gives false. */
function hasItem(reader, start, closing, isFirst) {
    if (isFirst)
        reader.at += 1;
    reader.skip('flow', true);
    if (!isFirst && reader.code === COMMA) {
        reader.at += 1;
        reader.skip('flow', true);
    }
    else if (!isFirst && reader.code !== closing && !reader.isAtEnd) {
        reader.fail(reader.at, 'a comma or the closing bracket belongs here');
    }
    if (reader.isAtEnd)
        reader.fail(start, 'this bracket is never closed');
    if (reader.code !== closing)
        return true;
    reader.at += 1;
    return false;
}
/** The pair whose key has just been read; undefined where no colon follows on the key's line. */
function readPair(reader, key) {
    const { text, lineStart } = reader;
    let colon = reader.at;
    while (isBlank(text.charCodeAt(colon)))
        colon += 1;
    if (text.charCodeAt(colon) !== flow_COLON)
        return undefined;
    reader.at = colon + 1;
    if (key.start < lineStart || colon - key.start > MAX_KEY)
        reader.fail(key.start, 'a key is longer than its line');
    // Behind a plain word a colon without a space is part of the word for some readers, and not for others.
    if (key.kind === 'scalar' && key.style === 'plain' && !isGap(reader.code))
        reader.fail(colon, 'a space belongs behind this colon');
    reader.skip('flow', true);
    return { key: keyOf(reader, key), colon, value: isItemEnd(reader.code) ? null : readNode(reader) };
}
function isItemEnd(code) {
    return code === COMMA || code === CLOSING_BRACE || code === CLOSING_BRACKET || Number.isNaN(code);
}
function keyOf(reader, key) {
    return key.kind === 'scalar' ? key : reader.refuseForm(key.start, 'a key that is no word');
}
function readNode(reader) {
    const before = reader.open();
    const marks = readProperties(reader, 'flow');
    return reader.close(readContent(reader, marks), before);
}
function readContent(reader, marks) {
    switch (reader.code) {
        case BRACE:
        case BRACKET:
            return readFlowCollection(reader, marks);
        case flow_DOUBLE:
        case flow_SINGLE:
            return readQuoted(reader, marks);
        case ASTERISK:
            return readAlias(reader, marks);
        default:
            return marks !== NO_PROPERTIES && isItemEnd(reader.code)
                ? emptyScalar(reader, marks)
                : readFlowPlain(reader, marks);
    }
}
function readFlowPlain(reader, marks) {
    if (!beginsPlain(reader, 'flow'))
        reader.fail(reader.at, 'a value belongs here');
    const plain = readPlain(reader, -1, 'flow', marks);
    const { text } = reader;
    if (text.charCodeAt(plain.end) === QUESTION || text.charCodeAt(plain.end - 1) === flow_COLON) {
        reader.fail(plain.end - 1, 'a word with this mark needs quotation marks inside of brackets');
    }
    return plain;
}
function emptyScalar({ at }, marks) {
    return marked({ kind: 'scalar', style: 'plain', start: at, end: at }, marks);
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/syntax/block.ts




// The longest key that kustomize's reader takes has 1024 characters.
const block_MAX_KEY = 1000;
const block_DASH = 45;
const block_QUESTION = 63;
const EMPTY_LINE = /[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
/** The node behind a key, a dash or nothing, in a collection that is indented by `parent`; null where none is written. */
function readBlockNode(reader, parent, position) {
    const isBelow = reader.skip('block', position === 'key') || position === 'document';
    if (endsHere(reader, parent, isBelow, position))
        return null;
    const place = { parent, column: reader.column, isOpen: isBelow || position === 'dash' };
    const marks = readProperties(reader, 'block');
    const before = reader.open();
    if (marks === NO_PROPERTIES)
        return reader.close(block_readContent(reader, place, marks), before);
    if (!looksAt(reader, EMPTY_LINE))
        return readMarked(reader, place, marks);
    reader.skip('block', true);
    if (endsHere(reader, parent, true, position))
        return reader.close(block_emptyScalar(reader, marks), before);
    const below = { parent, column: reader.column, isOpen: true };
    return reader.close(block_readContent(reader, below, marks), before);
}
function endsHere(reader, parent, isBelow, position) {
    if (reader.isAtEnd || reader.isAtMarker)
        return true;
    if (!isBelow || reader.column > parent)
        return false;
    return !(position === 'key' && reader.column === parent && isAtDash(reader));
}
/** A node with its anchor or tag in front of it on one line; they belong to the first key where a mapping begins. */
function readMarked(reader, place, marks) {
    const before = reader.open();
    if ('[{|>*-'.includes(reader.text.charAt(reader.at))) {
        return reader.close(block_readContent(reader, { ...place, isOpen: false }, marks), before);
    }
    const word = reader.close(readWord(reader, place.parent, marks), before);
    if (place.isOpen && isKey(reader, word))
        return readBlockMapping(reader, place.column, word, NO_PROPERTIES);
    reader.expectLineEnd();
    return word;
}
function block_readContent(reader, place, marks) {
    switch (reader.text.charAt(reader.at)) {
        case '[':
        case '{':
            return onItsLine(reader, readFlowCollection(reader, marks));
        case '*':
            return onItsLine(reader, readAlias(reader, marks));
        case '|':
        case '>':
            return readBlockScalar(reader, place.parent, marks);
        default:
            return readCollectionOrWord(reader, place, marks);
    }
}
function readCollectionOrWord(reader, place, marks) {
    if (isAtDash(reader)) {
        if (!place.isOpen)
            reader.fail(reader.at, 'a list can not begin on this line');
        return readBlockSequence(reader, place, marks);
    }
    refuseExplicitKey(reader);
    const word = readWord(reader, place.parent, NO_PROPERTIES);
    if (place.isOpen && isKey(reader, word))
        return readBlockMapping(reader, place.column, word, marks);
    return onItsLine(reader, marked(word, marks));
}
function readWord(reader, parent, marks) {
    const mark = reader.text.charAt(reader.at);
    if (mark === '"' || mark === "'")
        return readQuoted(reader, marks);
    if (!beginsPlain(reader, 'block'))
        reader.fail(reader.at, 'no value begins with this mark');
    return readPlain(reader, parent, 'block', marks);
}
function readBlockMapping(reader, column, first, marks) {
    reader.enter();
    const pairs = [];
    let key = first;
    while (key) {
        const colon = reader.colonAhead();
        reader.at = colon + 1;
        pairs.push({ key, colon, value: readBlockNode(reader, column, 'key') });
        key = block_goesOn(reader, column) ? readKey(reader, column) : undefined;
    }
    reader.leave();
    return marked({ kind: 'mapping', style: 'block', start: first.start, end: endOf(pairs), pairs }, marks);
}
function readKey(reader, column) {
    if (isAtDash(reader))
        reader.fail(reader.at, 'a list item stands where a key belongs');
    refuseExplicitKey(reader);
    if ('*[{'.includes(reader.text.charAt(reader.at)))
        reader.refuseForm(reader.at, 'a key that is no word');
    const marks = readProperties(reader, 'block');
    const before = reader.open();
    const key = reader.close(readWord(reader, column, marks), before);
    if (!isKey(reader, key))
        reader.fail(key.start, 'a colon belongs behind this key');
    return key;
}
function readBlockSequence(reader, { column, parent }, marks) {
    reader.enter();
    const start = reader.at;
    const items = [];
    const places = [];
    do {
        places.push(reader.at);
        reader.at += 1;
        items.push(readBlockNode(reader, column, 'dash'));
    } while (block_goesOn(reader, column) && isDashOrEnd(reader, column === parent));
    reader.leave();
    const end = items.at(-1)?.end ?? (places.at(-1) ?? start) + 1;
    return marked({ kind: 'sequence', style: 'block', start, end, items, marks: places }, marks);
}
/** Whether the collection at `column` goes on at the next token, to which this moves. */
function block_goesOn(reader, column) {
    reader.skip('block', true);
    if (reader.isAtEnd || reader.isAtMarker || reader.column < column)
        return false;
    if (reader.column > column)
        reader.fail(reader.at, 'the indentation of this line fits no line before it');
    return true;
}
function isDashOrEnd(reader, isIndentless) {
    if (isAtDash(reader))
        return true;
    return isIndentless ? false : reader.fail(reader.at, 'a list item belongs here');
}
function isAtDash(reader) {
    return reader.code === block_DASH && isGap(reader.text.charCodeAt(reader.at + 1));
}
function isKey(reader, word) {
    return word.start >= reader.lineStart && word.end - word.start <= block_MAX_KEY && reader.colonAhead() !== -1;
}
function refuseExplicitKey(reader) {
    if (reader.code === block_QUESTION && isGap(reader.text.charCodeAt(reader.at + 1))) {
        reader.refuseForm(reader.at, 'a question mark in front of a key');
    }
}
function onItsLine(reader, node) {
    reader.expectLineEnd();
    return node;
}
function looksAt({ text, at }, expression) {
    expression.lastIndex = at;
    return expression.test(text);
}
function endOf(pairs) {
    const last = pairs.at(-1);
    return last === undefined ? 0 : (last.value?.end ?? last.colon + 1);
}
function block_emptyScalar({ at }, marks) {
    return marked({ kind: 'scalar', style: 'plain', start: at, end: at }, marks);
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/syntax/document.ts



const DIRECTIVE = /%[^\r\n]*/y;
const VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*(?:[ \t]#.*)?$/;
const DOCUMENT_START = /---(?=[ \t\r\n]|$)/y;
const DOCUMENT_END = /\.\.\.(?=[ \t\r\n]|$)/y;
const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*)?\r?(?=\n|$)/y;
/**
 * Reads the document in a YAML text, as the YAML 1.1 reader inside kustomize does (libyaml's grammar) or not at all: refuses bad
 * syntax, rare forms of keys, directives, a second document with content, more than 64 levels, and aliases that stand for too much.
 */
function readDocument(text) {
    const reader = new Reader(text);
    reader.skip('block', false);
    const hasDirective = readDirectives(reader);
    const hasStart = reader.take(DOCUMENT_START) !== undefined;
    if (hasDirective && !hasStart)
        reader.fail(reader.at, '--- belongs behind a directive');
    const root = readBlockNode(reader, -1, hasStart ? 'key' : 'document');
    reader.skip('block', true);
    const end = reader.at;
    readTail(reader);
    return { text, root, shared: reader.shared, end };
}
function readDirectives(reader) {
    let hasDirective = false;
    for (let at = reader.at; reader.column === 0 && reader.text[at] === '%'; at = reader.at) {
        const directive = reader.take(DIRECTIVE)?.[0] ?? '';
        if (!VERSION_DIRECTIVE.test(directive) || hasDirective)
            throw directiveRefusal(reader, at, directive);
        hasDirective = true;
        reader.skip('block', false);
    }
    return hasDirective;
}
/** Reads markers of further documents, in which nothing may stand. */
function readTail(reader) {
    let start = reader.at;
    while (!reader.isAtEnd) {
        const { at } = reader;
        const isStart = reader.isAtMarker && reader.take(DOCUMENT_START) !== undefined;
        if (isStart)
            start = at;
        else if (!reader.isAtMarker || !reader.take(DOCUMENT_END))
            throw tailFault(reader, start);
        if (!reader.take(REST_OF_LINE))
            throw tailFault(reader, start);
        reader.skip('block', false);
    }
}
function tailFault(reader, start) {
    if (!reader.text.startsWith('---', start))
        reader.fail(reader.at, 'this line belongs to nothing before it');
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_DOCUMENTS',
        at: { text: reader.text, offset: start },
        fault: 'a second YAML document begins here',
        reason: 'kustomize reads the first document and ignores the others without a word',
        remedy: 'keep one document in the file; delete the other one and its ---'
    });
}
function directiveRefusal({ text }, offset, directive) {
    return (0,refusal/* refusal */.x5)({
        code: 'E_KUSTOMIZATION_DIRECTIVE',
        at: { text, offset },
        fault: `it holds the YAML directive ${(0,refusal/* shown */.SP)(directive)}`,
        reason: 'a directive changes how the whole file is read, and kustomize refuses all but %YAML 1.1',
        remedy: 'delete the line that begins with % and the --- after it'
    });
}

;// CONCATENATED MODULE: ./src/promotion/kustomization/reading.ts



/** Reads the text of a kustomization; throws RefusalError for what kustomize refuses and for what cannot be read beyond doubt. */
function readKustomization(text) {
    const outline = readOutline(text);
    return { ...outline, entries: outline.items.map(({ node, mark }) => (0,entry/* readEntry */.h)(node, mark, text)) };
}
/** Reads the text of a kustomization down to the items of its images; throws RefusalError as `readKustomization` does. */
function readOutline(text) {
    const document = readDocument(text);
    const { root, fields } = readRoot(document);
    const images = itemsOf(fields.images, document);
    return {
        document,
        root,
        fields,
        items: [...images, ...itemsOf(fields.imageTags, document)],
        imageCount: images.length
    };
}
function itemsOf(pair, document) {
    const list = (0,entry/* imageList */.O)(pair, document);
    return list?.items.map((node, index) => ({ node, mark: list.marks[index] ?? list.start })) ?? [];
}


/***/ }),

/***/ 9867:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

/** The RefusalError that tells `refused`, with line and column (both from 1) in front of the fault. */
function refusal(refused) {
    const where = refused.at === undefined ? '' : ` ${positionOf(refused.at)}`;
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ(refused.code, {
        message: `kustomization${where}: ${refused.fault}`,
        ...(refused.reason === undefined ? {} : { reason: refused.reason }),
        remedy: refused.remedy,
        state: 'the file was not changed'
    });
}
/** `line:column` of a place, both from 1; a byte order mark takes no column. */
function positionOf({ text, offset }) {
    const before = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset);
    const lastBreak = before.lastIndexOf('\n');
    return `${before.split('\n').length}:${before.length - lastBreak}`;
}
/** Text of a foreign file as it may stand in a message: quoted, in plain ASCII, cut at 60 characters or at `limit`. */
function shown(text, limit = 60) {
    const ascii = JSON.stringify(text).replace(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return ascii.length > limit + 2 ? `${ascii.slice(0, limit)}…"` : ascii;
}


/***/ }),

/***/ 407:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   qv: () => (/* binding */ isNothing)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8731);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9867);
/* harmony import */ var _syntax_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(205);
/* harmony import */ var _syntax_node_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3407);




// The tag of text, and the one that says no more than that a word is no number.
const TEXT_TAGS = new Set(['!!str', '!']);
/** The text that kustomize reads in a field: '' for null or nothing, undefined for what it does not take as text. */
function fieldText(value, text) {
    const node = (0,_syntax_node_js__WEBPACK_IMPORTED_MODULE_3__/* .resolved */ .L)(value);
    if (node === null)
        return '';
    return node.kind === 'scalar' ? scalarText(node, text) : undefined;
}
/** Whether a node is null, or is not there at all. */
function isNothing(node, text) {
    return node === null || (node.kind === 'scalar' && node.style === 'plain' && scalarText(node, text) === '');
}
function scalarText(scalar, text) {
    const value = (0,_syntax_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .R)(scalar, text);
    if (scalar.tag !== undefined)
        return TEXT_TAGS.has(scalar.tag) ? value : undefined;
    if (scalar.style !== 'plain')
        return value;
    const kind = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlain */ .r)(value);
    if (kind === 'other')
        return undefined;
    return kind === 'null' ? '' : value;
}
/** What a node is, in words for a message. */
function kindOf(node, text) {
    if (node === null)
        return 'nothing';
    if (node.kind === 'alias')
        return `an alias of ${kindOf(node.target, text)}`;
    if (node.kind === 'mapping')
        return 'a mapping';
    if (node.kind === 'sequence')
        return 'a list';
    if (node.tag !== undefined)
        return `a value tagged ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(node.tag)}`;
    if (node.style !== 'plain')
        return 'a quoted text';
    const word = (0,_syntax_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .R)(node, text);
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlain */ .r)(word) === 'null' ? 'nothing' : `the unquoted word ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(word)}`;
}


/***/ }),

/***/ 205:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ valueOf)
/* harmony export */ });
const ESCAPE = /\\(?:(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|([^\r\n]))/g;
const ESCAPES = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1B',
    N: '\x85',
    _: '\xA0',
    L: '\u2028',
    P: '\u2029'
};
const FOLD = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
// A backslash at the end of a line takes the line break away, but keeps the spaces in front of it.
const DOUBLE_FOLD = /(\\)\r?\n[ \t]*((?:\r?\n[ \t]*)*)|(?<!\\)(?:[ \t]*)\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
/** The value that a scalar spells, before any meaning is given to a plain word. */
function valueOf(scalar, text) {
    const written = text.slice(scalar.start, scalar.end);
    switch (scalar.style) {
        case 'plain':
            return written.includes('\n') ? written.replace(FOLD, folded) : written;
        case 'single':
            return unquoted(written).replace(FOLD, folded).replaceAll("''", "'");
        case 'double':
            return doubleQuoted(unquoted(written));
        case 'literal':
        case 'folded':
            return blockText(scalar, text);
    }
}
function unquoted(written) {
    return written.slice(1, -1);
}
function folded(breaks) {
    const count = breaks.split('\n').length - 1;
    return count === 1 ? ' ' : '\n'.repeat(count - 1);
}
function doubleQuoted(written) {
    if (!written.includes('\\') && !written.includes('\n'))
        return written;
    return written
        .split(/(\\[^\r\n])/)
        .map((piece) => (piece.startsWith('\\') && !/^\\\r?\n/.test(piece) ? piece : foldDouble(piece)))
        .join('')
        .replace(ESCAPE, (_, code, letter) => code === undefined
        ? (ESCAPES[letter ?? ''] ?? letter ?? '')
        : String.fromCodePoint(Number.parseInt(code.slice(1), 16)));
}
function foldDouble(piece) {
    return piece.replace(DOUBLE_FOLD, (breaks, escaped, more) => escaped === undefined ? folded(breaks) : '\n'.repeat((more ?? '').split('\n').length - 1));
}
function blockText({ start, end, indent = 0, style }, text) {
    const [header = '', ...lines] = text.slice(start, end).split(/\r?\n/);
    const content = lines.map((line) => line.slice(indent));
    const body = style === 'literal' ? content.join('\n') : foldLines(content);
    const chomping = /[-+]/.exec(header.split('#', 1)[0] ?? '')?.[0];
    if (chomping === '-' || end === text.length)
        return body;
    const last = lines.length === 0 ? '' : '\n';
    return chomping === '+' ? body + last + emptyLinesAt(text, end) : body + last;
}
function emptyLinesAt(text, end) {
    const lines = /^\r?\n((?: *\r?\n)*)/.exec(text.slice(end))?.[1] ?? '';
    return '\n'.repeat(lines.split('\n').length - 1);
}
/** The lines of a folded scalar: neighbours are joined by a space, unless one of them is indented further. */
function foldLines(lines) {
    let folded = '';
    let breaks = 0;
    let isPlain = false;
    let isFirst = true;
    for (const line of lines) {
        if (line === '')
            breaks += 1;
        else {
            const isDeeper = /^[ \t]/.test(line);
            const joint = isFirst ? breaks : isPlain && !isDeeper ? breaks : breaks + 1;
            folded += (joint === 0 && !isFirst ? ' ' : '\n'.repeat(joint)) + line;
            isPlain = !isDeeper;
            isFirst = false;
            breaks = 0;
        }
    }
    return folded;
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolved)
/* harmony export */ });
/** The node itself, or what an alias stands for. */
function resolved(node) {
    let found = node;
    while (found?.kind === 'alias')
        found = found.target;
    return found;
}


/***/ }),

/***/ 8700:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ decodeKustomization)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9867);


const MAX_BYTES = 1024 * 1024;
// What YAML 1.1 (the reader inside kustomize) and YAML 1.2 do not read alike: further line breaks, and characters that
// one of them refuses. With any of these the two would see different entries in the same bytes.
const DISPUTED = /[^\t\n\r -~\xA0-\u2027\u202A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u;
/** The text of a kustomization, its byte order mark kept; refuses what is over 1 MiB, not UTF-8, or not read alike by all. */
function decodeKustomization(bytes) {
    if (bytes.length > MAX_BYTES) {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
            code: 'E_KUSTOMIZATION_SIZE',
            fault: `it has ${bytes.length} bytes; ${MAX_BYTES} are the most that is read`,
            reason: 'a file of this size is generated, or meant to keep its reader busy',
            remedy: 'move generated parts of the file into resources or components of their own'
        });
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
            code: 'E_KUSTOMIZATION_ENCODING',
            fault: 'its bytes are not UTF-8',
            reason: 'in another encoding an edit could damage characters that it does not touch',
            remedy: 'save the file as UTF-8, for example: iconv -t utf-8'
        });
    }
    const text = bytes.toString('utf8');
    refuseDisputedCharacters(text);
    return text;
}
function refuseDisputedCharacters(text) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const found = DISPUTED.exec(text.slice(start));
    if (!found)
        return;
    const point = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({
        code: 'E_KUSTOMIZATION_CHARACTER',
        at: { text, offset: start + found.index },
        fault: `it holds the character U+${point}`,
        reason: 'YAML readers disagree on it, so kustomize may see other lines here than a reviewer does',
        remedy: 'delete this character; inside a double-quoted text write it as an escape'
    });
}


/***/ }),

/***/ 9085:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ENTRY_KEYS),
/* harmony export */   R: () => (/* binding */ NO_VALUES)
/* harmony export */ });
const ENTRY_KEYS = ['name', 'newName', 'newTag', 'digest', 'tagSuffix'];
const NO_VALUES = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' };


/***/ }),

/***/ 5075:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   R_: () => (/* binding */ pinnedValues)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8033);

// distribution-spec, "Pulling manifests".
const TAG = /^\w[\w.-]{0,127}$/;
/** The tag and digest inside a `newTag` such as `v1@sha256:…`, as Renovate writes it; undefined for a plain tag. */
function splitTag(newTag) {
    const at = newTag.indexOf('@');
    const digest = at === -1 ? undefined : _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(newTag.slice(at + 1));
    return digest && { tag: newTag.slice(0, at), digest };
}
/** The version that these values pin. */
function versionOf({ digest, newTag }) {
    const split = digest === '' ? splitTag(newTag) : undefined;
    const [pinned, tag] = split ? [split.digest.toString(), split.tag] : [digest, newTag];
    return { ...(pinned === '' ? {} : { digest: pinned }), ...(tag === '' ? {} : { newTag: tag }) };
}
/**
 * The values that an entry shall hold: the digest, and the tag only if it is this release's own, because kustomize
 * renders `name:tag@digest` and a stale tag would lie about the version.
 */
function pinnedValues(values, pin) {
    const split = values.digest === '' ? splitTag(values.newTag) : undefined;
    const tag = tagBeside(split?.tag ?? values.newTag, pin);
    const digest = pin.digest.toString();
    if (split && tag !== '')
        return { ...values, newTag: `${tag}@${digest}` };
    return { ...values, digest, newTag: tag };
}
// What another environment's file has for a tag may be any text: only what is a tag is written.
function tagBeside(written, { tag = '', writesTag = false }) {
    return written === tag || (writesTag && TAG.test(tag)) ? tag : '';
}
/** The part of an image's name in front of its tag and digest. */
function withoutVersion(image) {
    const at = image.indexOf('@');
    const tagged = at === -1 ? image : image.slice(0, at);
    const colon = tagged.lastIndexOf(':');
    return colon > tagged.lastIndexOf('/') ? tagged.slice(0, colon) : tagged;
}


/***/ }),

/***/ 9291:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ baseIn),
/* harmony export */   Ed: () => (/* binding */ fileIn),
/* harmony export */   nQ: () => (/* binding */ checkRight)
/* harmony export */ });
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3408);

const FILE_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const MODES = { file: 0o100644, executable: 0o100755, symlink: 0o120000, submodule: 0o160000, folder: 0o040000 };
const MAX_FILE_BYTES = 1024 * 1024;
const WRITING_ROLES = new Set(['WRITE', 'MAINTAIN', 'ADMIN']);
/** Throws where it is known already that nothing can be written; an App's rights show only when it writes. */
function checkRight({ isArchived, viewerPermission }, scene) {
    if (isArchived)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
            reason: 'GitHub lets nothing be written to an archived repository',
            remedy: 'unarchive the repository, or name the one that took its place'
        });
    if (viewerPermission !== null && !WRITING_ROLES.has(viewerPermission))
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .missingRight */ .dP)(scene, `the token's user may only read ${scene.repository}`, {
            reason: `GitHub tells the role ${viewerPermission}`,
            remedy: `use a GitHub App token with contents: write and pull_requests: write on ${scene.repository}`
        });
}
/** The base branch and its commit; throws RequestError (E_GITOPS_BASE_MISSING). */
function baseIn(answer, request, scene) {
    const head = request.base === undefined ? answer.defaultBranch : answer.base;
    if (head?.target)
        return { name: head.name, oid: head.target.oid };
    const wanted = request.base === undefined ? 'default branch' : `branch ${request.base}`;
    throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .UY)('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
        reason: 'a pull request needs a branch to go to; a tag, a commit or a name with refs/heads/ is none',
        remedy: 'push that branch, or name another one in gitops-base'
    });
}
/** The one kustomization of the folder, where it is a plain file; throws RequestError or RefusalError where it is not. */
function fileIn({ folder }, { path, base }, scene) {
    const where = `${path === '' ? 'the root' : path} of ${scene.repository}`;
    if (folder === null)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .UY)('E_GITOPS_PATH_MISSING', scene, `there is no folder ${where}`, {
            reason: `looked for on ${base ?? 'the default branch'}; a folder behind a symbolic link or in a submodule is not found`,
            remedy: 'correct gitops-path; upper and lower case count'
        });
    if (!folder.entries)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .UY)('E_GITOPS_PATH_NOT_FOLDER', scene, `${where} is a file or a symbolic link, not a folder`, {
            reason: 'the kustomization is looked for in a folder, under the names that kustomize knows',
            remedy: 'name the folder that holds the kustomization'
        });
    const found = folder.entries.filter(({ name }) => FILE_NAMES.includes(name));
    const [only] = found;
    if (only === undefined)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('E_GITOPS_KUSTOMIZATION_MISSING', scene, `no kustomization in ${where}`, {
            reason: `none of ${FILE_NAMES.join(', ')} is there`,
            remedy: 'correct gitops-path, or add a kustomization with an images: entry for this image'
        });
    if (found.length > 1)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('E_GITOPS_KUSTOMIZATION_AMBIGUOUS', scene, `more than one kustomization in ${where}`, {
            reason: `${found.map(({ name }) => name).join(' and ')}; kustomize refuses such a folder`,
            remedy: 'keep one of them'
        });
    checkEntry(only, where, scene);
    return only;
}
function checkEntry({ name, mode, size }, where, scene) {
    if (mode === MODES.executable)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('E_GITOPS_FILE_MODE', scene, `${name} in ${where} is executable`, {
            reason: "GitHub's signed commits write every file as 100644, so this one would lose its mode beside the digest",
            remedy: `run git update-index --chmod=-x on ${name} and commit; nothing reads that bit`
        });
    if (mode !== MODES.file)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('E_GITOPS_FILE_KIND', scene, `${name} in ${where} is ${kindName(mode)}`, {
            reason: 'writing through it would change another place than the one that was reviewed',
            remedy: 'name the folder of the real file'
        });
    if (size > MAX_FILE_BYTES)
        throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('E_GITOPS_FILE_SIZE', scene, `${name} in ${where} has ${size} bytes`, {
            reason: `at most ${MAX_FILE_BYTES} are read`,
            remedy: 'split the kustomization, or move what is not kustomize out of it'
        });
}
function kindName(mode) {
    if (mode === MODES.symlink)
        return 'a symbolic link';
    if (mode === MODES.submodule)
        return 'a submodule';
    return mode === MODES.folder ? 'a folder' : `of the mode ${mode.toString(8)}`;
}


/***/ }),

/***/ 3918:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   vU: () => (/* binding */ plannedFile),
/* harmony export */   z: () => (/* binding */ planPromotion)
/* harmony export */ });
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1661);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4548);


/** A file with its new content, or its removal. */
function plannedFile(path, bytes) {
    return { path, bytes, oid: bytes === null ? undefined : (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .blobOid */ .I)(bytes) };
}
/** The commit and the pull request that pin the request's digests in the overlay, by the bytes of its edit. */
function planPromotion(overlay, bytes, changes, source) {
    const { request, base, file } = overlay;
    return {
        branch: (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W)(request),
        base,
        files: [plannedFile(file.path, bytes)],
        changes,
        headline: headlineOf(request.pins),
        trailers: [
            ...request.pins.map(({ name, digest }) => `Image-Digest: ${plain(name)}@${digest.toString()}`),
            `Source-Commit: ${plain(source.commit)}`,
            `Provenance-Run: ${plain(source.run)}`
        ].join('\n')
    };
}
function headlineOf(pins) {
    const [first, ...others] = pins;
    if (first === undefined)
        return 'Deploy nothing';
    const name = plain(first.name.split('/').pop() ?? '').slice(0, 60) || 'image';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `Deploy ${name} ${first.digest.toString().slice(0, 'sha256:'.length + 12)}${more}`;
}
/** What others wrote, as it may stand in a title or a trailer: the characters of image names and addresses alone. */
function plain(text) {
    return text.replace(/[^\w./:@-]/g, '');
}


/***/ }),

/***/ 5158:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ placePullRequest)
/* harmony export */ });
/**
 * Opens the pull request from our branch, or takes up the one that is open. The body is written anew where it differs, but
 * only on a pull request that this token opened: what a person wrote stays.
 */
async function placePullRequest(github, plan, { repository }, open, body) {
    if (open === undefined)
        return openPullRequest(github, plan, repository, body);
    const { number, url } = open;
    if (!open.ours || sameText(open.body, body))
        return { operation: 'adopted', number, url };
    const { owner, name: repo } = repository;
    await github.write(`updating pull request #${number}`, ({ pulls }, request) => pulls.update({ owner, repo, pull_number: number, body, request }));
    return { operation: 'updated', number, url };
}
async function openPullRequest(github, { branch, base, headline }, { owner, name: repo }, body) {
    const text = { title: headline, head: branch, base: base.name, body, maintainer_can_modify: false };
    const { number, html_url: url } = await github.write(`opening the pull request from ${branch}`, ({ pulls }, request) => pulls.create({ owner, repo, ...text, request }));
    return { operation: 'created', number, url };
}
// A body that was edited in the browser comes back with CRLF.
function sameText(one, other) {
    return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 3408:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   JH: () => (/* binding */ MAX_ROUNDS),
/* harmony export */   UY: () => (/* binding */ requestFault),
/* harmony export */   W3: () => (/* binding */ inScene),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   dP: () => (/* binding */ missingRight),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

/** The most rounds of reading, editing and writing before other writers win. */
const MAX_ROUNDS = 5;
const NEEDED = 'contents: write and pull_requests: write';
const explanations = {
    unreachable: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_GITHUB_UNAVAILABLE', failure(scene, `GitHub gave no usable answer while ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'wait until GitHub answers again (githubstatus.com) and run the same job; it takes up what is there'
    })),
    limited: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_GITHUB_RATE_LIMIT', failure(scene, `GitHub's rate limit asks to wait ${waitText(fault.waitMs)} before ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'run the job again after that time, or give the step a longer timeout; a GitHub App has a limit of its own'
    })),
    moved: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG('E_GITOPS_MOVING', failure(scene, `${scene.repository} changed under us on every one of ${MAX_ROUNDS} tries`, {
        reason: `last while ${fault.doing}: ${fault.text}`,
        remedy: 'run the job again; where many jobs write there at once, give them one concurrency group'
    })),
    ruled: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ('E_GITOPS_RULES', failure(scene, `a rule of ${scene.repository} forbids ${fault.doing}`, {
        reason: fault.text,
        remedy: "allow the token's App to bypass the rule for branches custody/**, or leave these branches out of the ruleset"
    })),
    unauthenticated: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_GITOPS_TOKEN_REFUSED', failure(scene, `GitHub does not accept the token for ${scene.repository}`, {
        reason: `${fault.text}; the token is mistyped, expired (App tokens live an hour) or revoked`,
        remedy: 'make the token in the same job, right before this step, with actions/create-github-app-token'
    })),
    denied: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_GITOPS_PERMISSION', failure(scene, `the token may not do this in ${scene.repository}: ${fault.doing}`, {
        reason: `${fault.text}${fault.permissions === undefined ? '' : `; it needs ${fault.permissions.replaceAll('=', ': ')}`}`,
        remedy: `grant the App ${NEEDED}${/`workflows?`/.test(fault.text) ? ', and workflows: write' : ''}, accept the change where it is installed, check that it is installed on ${scene.repository}, and run again`
    })),
    hidden: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_GITOPS_REPOSITORY_HIDDEN', failure(scene, `the token does not see ${scene.repository}, or there is no such repository`, {
        reason: `${fault.text}; GitHub answers "not found" to a token that has no access`,
        remedy: `check the name, install the App on ${scene.repository} and name it in the token's repositories, with ${NEEDED}`
    })),
    rejected: (fault, scene) => new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ('E_GITHUB_ANSWER', failure(scene, `GitHub refused ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: "act on GitHub's words; an old GitHub Enterprise Server may not know createCommitOnBranch: update it"
    }))
};
/** GitHub's fault as the error that a person reads. */
function explain(fault, scene) {
    return explanations[fault.kind](fault, scene);
}
/** A fault of the request that only GitHub could show: a base branch or a folder that is not there. */
function requestFault(code, scene, message, words) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(code, failure(scene, message, words));
}
/** Something in the GitOps repository that its maintainers must settle before a pull request can be opened. */
function refusal(code, scene, message, words) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ(code, failure(scene, message, words));
}
/** GitHub holds something else than what was sent to it. */
function mismatch(code, scene, message, words) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe(code, failure(scene, message, words));
}
/** A right that is known to be missing before anything was tried. */
function missingRight(scene, message, words) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_('E_GITOPS_PERMISSION', failure(scene, message, words));
}
/** The same refusal, or a request's fault that was found in the repository's own policy, told with what is true of the whole run and not of the file alone. */
function inScene({ code, message, reason, remedy }, scene) {
    return refusal(code, scene, message, { remedy, ...(reason !== undefined && { reason }) });
}
function failure({ state }, message, words) {
    return { message, ...words, ...(state !== undefined && { state }) };
}
function waitText(milliseconds = 0) {
    const seconds = Math.ceil(milliseconds / 1000);
    return seconds > 120 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`;
}


/***/ }),

/***/ 4548:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ branchOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const MAX_SLUG = 60;
/** The branch of a promotion: the same request always has the same one, another request never does. */
function branchOf({ repository, base, path, pins }) {
    const pinned = pins.map(({ name, digest }) => `${name}@${digest.toString()}`).sort();
    const target = [repository.owner.toLowerCase(), repository.name.toLowerCase(), base ?? '', path];
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([target, pinned]))
        .digest('hex')
        .slice(0, 8);
    return `custody/${slugOf(path)}/${pins[0]?.digest.hex.slice(0, 12) ?? 'none'}-${fingerprint}`;
}
function slugOf(path) {
    const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    // The end of a path says more than its beginning.
    return slug.slice(-MAX_SLUG).replace(/^-+|-+$/g, '') || 'root';
}


/***/ }),

/***/ 2428:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ runRounds)
/* harmony export */ });
/* harmony import */ var _support_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9529);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9687);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3408);



const BUDGET_MS = 300_000;
/**
 * Runs a round until one succeeds. A round begins by reading what is there, so that it may follow a write whose answer was
 * lost, another writer's push or a wait that GitHub asked for; the last fault is thrown in the words of `scene`.
 */
async function runRounds(round, scene, access) {
    let moves = 0;
    try {
        return await (0,_support_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(round, {
            budgetMs: access.deadline.within(BUDGET_MS),
            passes: (error) => {
                if (!(error instanceof _github_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFault */ .Q))
                    return false;
                if (error.kind === 'moved')
                    return (moves += 1) < _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ROUNDS */ .JH;
                if (error.kind === 'limited')
                    return error.waitMs ?? true;
                return error.kind === 'unreachable';
            },
            waiting: (error, waitMs) => {
                if (error instanceof _github_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFault */ .Q)
                    access.log.info(progress(error, waitMs));
            }
        });
    }
    catch (error) {
        throw error instanceof _github_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubFault */ .Q ? (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error, scene) : error;
    }
}
function progress({ doing, text }, waitMs) {
    return `GitHub, ${doing}: ${text}; reading again in ${(waitMs / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 2855:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
const CONTEXT = 3;
// How far ahead two texts are looked at for a line that they share again; an edit of pins moves a line or two.
const HORIZON = 32;
/** The change of one file as `git diff` prints it, with three lines of context; empty when nothing changed. Without `before` the file is new. */
function unifiedDiff(path, before, after) {
    if (before?.equals(after))
        return '';
    const hunks = hunksOf(stepsBetween(linesOf(before ?? Buffer.alloc(0)), linesOf(after)));
    return [`--- ${before ? `a/${path}` : '/dev/null'}\n`, `+++ b/${path}\n`, ...hunks.map(renderHunk)].join('');
}
// Each line keeps its end, so that a changed or missing one shows.
function linesOf(bytes) {
    return bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function stepsBetween(old, fresh) {
    const steps = [];
    let [before, after] = [0, 0];
    while (before < old.length || after < fresh.length) {
        const { removed, added } = nextDifference(old, fresh, before, after);
        for (const end = before + removed; before < end; before++)
            steps.push({ sign: '-', text: old[before] ?? '', before, after });
        for (const end = after + added; after < end; after++)
            steps.push({ sign: '+', text: fresh[after] ?? '', before, after });
        if (before < old.length && after < fresh.length) {
            steps.push({ sign: ' ', text: old[before] ?? '', before, after });
            before += 1;
            after += 1;
        }
    }
    return steps;
}
/** How many lines are removed and added here until both texts go on with the same line. */
function nextDifference(old, fresh, before, after) {
    for (let distance = 0; distance <= HORIZON; distance++) {
        for (let removed = 0; removed <= distance; removed++) {
            const shared = old[before + removed];
            if (shared !== undefined && shared === fresh[after + distance - removed])
                return { removed, added: distance - removed };
        }
    }
    return { removed: old.length - before, added: fresh.length - after };
}
function hunksOf(steps) {
    const hunks = [];
    let end = 0;
    for (const [position, { sign }] of steps.entries()) {
        if (sign === ' ')
            continue;
        const start = Math.max(end, position - CONTEXT);
        const joins = hunks.length > 0 && start <= end;
        end = Math.min(steps.length, position + CONTEXT + 1);
        if (joins)
            hunks[hunks.length - 1]?.push(...steps.slice(start, end));
        else
            hunks.push(steps.slice(start, end));
    }
    return hunks;
}
function renderHunk(steps) {
    const [first] = steps;
    const old = steps.filter(({ sign }) => sign !== '+').length;
    const fresh = steps.filter(({ sign }) => sign !== '-').length;
    const range = `-${rangeText(first?.before ?? 0, old)} +${rangeText(first?.after ?? 0, fresh)}`;
    return `@@ ${range} @@\n${steps.map(renderStep).join('')}`;
}
// An empty side names the line before it.
function rangeText(linesBefore, count) {
    return `${count === 0 ? linesBefore : linesBefore + 1},${count}`;
}
function renderStep({ sign, text }) {
    return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
}


/***/ }),

/***/ 9721:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ attachmentPoints),
/* harmony export */   WU: () => (/* binding */ placementsOf),
/* harmony export */   tt: () => (/* binding */ documentReferrer)
/* harmony export */ });
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6031);
/* harmony import */ var _oci_referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(961);


/** Every place that the statements must be found in, for the formats asked for (the write matrix in docs/architecture.md). */
function placementsOf(statements, formats) {
    return statements.flatMap((planned) => planned.attachTo.flatMap((subject) => formats.map((format) => ({ planned, subject, form: formOf(planned, format) }))));
}
/** The manifests of an image that signature and provenance are attached to: the index first, then its platforms. */
function attachmentPoints(subject) {
    return [subject.manifest, ...subject.platforms];
}
/** How a document is attached to a manifest: the same bytes each time. */
function documentReferrer({ digest, bytes, mediaType }, subject) {
    return (0,_oci_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .documentManifest */ .jp)({ mediaType, digest, size: bytes.length }, subject);
}
function formOf({ statement }, format) {
    if (format === 'bundle')
        return 'bundle';
    return statement.predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature ? 'signature-layer' : 'attestation-layer';
}


/***/ }),

/***/ 533:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findShapeFault),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   iu: () => (/* binding */ MalformedJson),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/** A JSON text that breaks its grammar at, or soon after, byte `at`. */
class MalformedJson extends Error {
    at;
    constructor(at) {
        super(`malformed JSON near byte ${at}`);
        this.at = at;
    }
}
/** The deepest nesting of objects and arrays that is read. */
const MAX_DEPTH = 64;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACES = [0x20, 0x0a, 0x0d, 0x09];
// One look into a table a byte instead of seven comparisons: most bytes of a document are no structure.
const STRUCTURE = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, OPEN_BRACE, OPEN_BRACKET])
    STRUCTURE[byte] = byte;
STRUCTURE[CLOSE_BRACE] = STRUCTURE[CLOSE_BRACKET] = CLOSE_BRACE;
/**
 * The first fault in nesting, balance and repeated keys (RFC 8259 §4), found in one pass that builds no tree.
 * The rest of the grammar is left to `JSON.parse` on the parts; keys may be left to whoever looks at them.
 */
function findShapeFault(bytes, { keys = true } = {}) {
    return new ShapeScan(bytes, keys).run();
}
class ShapeScan {
    bytes;
    at = 0;
    depth = 0;
    awaitsKey = false;
    isObject = [];
    // One set a level, emptied and used again: a document has millions of objects but few levels.
    keys = [];
    looksAtKeys;
    constructor(bytes, looksAtKeys) {
        this.bytes = bytes;
        this.looksAtKeys = looksAtKeys;
    }
    run() {
        for (; this.at < this.bytes.length; this.at++) {
            const token = STRUCTURE[this.bytes[this.at] ?? 0] ?? 0;
            const fault = token === 0 ? undefined : this.meet(token);
            if (fault)
                return fault;
        }
        return this.depth === 0 ? undefined : { kind: 'unbalanced', at: this.at };
    }
    meet(token) {
        if (token === QUOTE)
            return this.passString();
        if (token === COMMA) {
            this.awaitsKey = this.isObject[this.depth - 1] === true;
            return undefined;
        }
        return token === CLOSE_BRACE ? this.close() : this.open(token);
    }
    passString() {
        const range = { start: this.at, end: endOfString(this.bytes, this.at) };
        this.at = range.end - 1;
        if (!this.awaitsKey || !this.looksAtKeys)
            return undefined;
        this.awaitsKey = false;
        const seen = this.keys[this.depth - 1];
        const key = keyText(this.bytes, range);
        if (seen?.has(key))
            return { kind: 'duplicate-key', at: range.start, key };
        seen?.add(key);
        return undefined;
    }
    open(token) {
        if (this.depth === MAX_DEPTH)
            return { kind: 'too-deep', at: this.at };
        this.awaitsKey = token === OPEN_BRACE;
        this.isObject[this.depth] = this.awaitsKey;
        if (this.awaitsKey)
            (this.keys[this.depth] ??= new Set()).clear();
        this.depth += 1;
        return undefined;
    }
    close() {
        this.awaitsKey = false;
        this.depth -= 1;
        const isObject = this.bytes[this.at] === CLOSE_BRACE;
        return this.isObject[this.depth] === isObject ? undefined : { kind: 'unbalanced', at: this.at };
    }
}
/** The members of the object at `range`; throws MalformedJson where there is none. */
function* membersOf(bytes, range) {
    if (bytes[skipSpaces(bytes, range.start)] !== OPEN_BRACE)
        throw new MalformedJson(range.start);
    for (const part of partsOf(bytes, range)) {
        const start = skipSpaces(bytes, part.start);
        const end = endOfString(bytes, start);
        const colon = skipSpaces(bytes, end);
        if (bytes[start] !== QUOTE || bytes[colon] !== COLON)
            throw new MalformedJson(start);
        yield { key: valueAt(bytes, { start, end }), start: colon + 1, end: part.end };
    }
}
/** The elements of the array at `range`, or undefined where something else stands. */
function elementsOf(bytes, range) {
    return bytes[skipSpaces(bytes, range.start)] === OPEN_BRACKET ? partsOf(bytes, range) : undefined;
}
/** The value at `range`; throws MalformedJson where there is none. */
function valueAt(bytes, { start, end }) {
    try {
        return JSON.parse(bytes.toString('utf8', start, end));
    }
    catch {
        // The parser's own words would quote the text, line ends and all, into a log.
        throw new MalformedJson(start);
    }
}
/** Splits a balanced container at the commas of its own level. */
function* partsOf(bytes, range) {
    const first = skipSpaces(bytes, range.start) + 1;
    let start = first;
    let end = endOfPart(bytes, start);
    for (; bytes[end] === COMMA; end = endOfPart(bytes, start)) {
        yield { start, end };
        start = end + 1;
    }
    if (start !== first || skipSpaces(bytes, start) !== end)
        yield { start, end };
    if (skipSpaces(bytes, end + 1) < range.end)
        throw new MalformedJson(end + 1);
}
/** The comma after the part of a container that begins at `start`, or the bracket that closes the container. */
function endOfPart(bytes, start) {
    for (let at = start; at < bytes.length; at++) {
        const token = STRUCTURE[bytes[at] ?? 0];
        if (token === QUOTE)
            at = endOfString(bytes, at) - 1;
        else if (token === OPEN_BRACE || token === OPEN_BRACKET)
            at = endOfContainer(bytes, at) - 1;
        else if (token === COMMA || token === CLOSE_BRACE)
            return at;
    }
    return bytes.length;
}
/** The first byte after the container that opens at `open`. */
function endOfContainer(bytes, open) {
    let depth = 0;
    for (let at = open; at < bytes.length; at++) {
        const token = STRUCTURE[bytes[at] ?? 0];
        if (token === QUOTE)
            at = endOfString(bytes, at) - 1;
        else if (token === OPEN_BRACE || token === OPEN_BRACKET)
            depth += 1;
        else if (token === CLOSE_BRACE && --depth === 0)
            return at + 1;
    }
    return bytes.length;
}
/** Keys with escapes are decoded: `"a"` and `"\u0061"` are one key to every reader. */
function keyText(bytes, range) {
    const raw = bytes.toString('utf8', range.start + 1, range.end - 1);
    if (!raw.includes('\\'))
        return raw;
    try {
        return valueAt(bytes, range);
    }
    catch {
        return raw;
    }
}
/** The first byte after the string that opens at `start`, or the end of the text where it is never closed. */
function endOfString(bytes, start) {
    for (let at = start + 1; at < bytes.length; at++) {
        if (bytes[at] === BACKSLASH)
            at += 1;
        else if (bytes[at] === QUOTE)
            return at + 1;
    }
    return bytes.length;
}
function skipSpaces(bytes, start) {
    let at = start;
    while (SPACES.includes(bytes[at]))
        at += 1;
    return at;
}


/***/ }),

/***/ 300:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
// One for all: of the findings of a large report most have none.
const NONE = [];
/** The value as an object, or an empty one where something else stands. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The value as a list; `null` and what is not there are empty ones, as Go writes them. */
function listOf(value) {
    return Array.isArray(value) ? value : NONE;
}
/** The texts in a list. */
function textsOf(value) {
    const list = listOf(value);
    return list.length === 0 ? NONE : list.filter((item) => typeof item === 'string');
}
/** The value as a text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 3172:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ UnreadableJson),
/* harmony export */   P: () => (/* binding */ selectJson)
/* harmony export */ });
/* harmony import */ var _sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(533);

/** The text is no JSON that can be read: `at` is the byte that shows it. */
class UnreadableJson extends Error {
    at;
    constructor(at, message) {
        super(message);
        this.at = at;
    }
}
const OPEN_BRACE = 0x7b;
const SMALL = 16_384;
const SPACES = [0x20, 0x0a, 0x0d, 0x09];
// A finding takes some 250 bytes at least: more of them than this are no report but an attack on memory.
const MAX_ELEMENTS = 500_000;
/**
 * The wanted parts of a JSON text, the rest never built: a report of 64 MB is read in the memory of its findings. Where something else
 * stands than the selection expects, that is given as it is. Throws UnreadableJson, also for a key that stands twice in one object.
 */
function selectJson(bytes, selection) {
    // In a large text the keys are looked at where the walk comes by: each of them would take longer than all the rest.
    const fault = (0,_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .findShapeFault */ .Vw)(bytes, { keys: selection === 'value' || bytes.length < SMALL });
    if (fault)
        throw unreadable(fault);
    try {
        return new Selector(bytes).select({ start: 0, end: bytes.length }, selection);
    }
    catch (error) {
        if (error instanceof _sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .MalformedJson */ .iu)
            throw new UnreadableJson(error.at, `it breaks off or is malformed near byte ${error.at}`);
        throw error;
    }
}
class Selector {
    bytes;
    elements = 0;
    constructor(bytes) {
        this.bytes = bytes;
    }
    select(range, selection) {
        // The engine's own parser is ten times as fast as a walk; what it builds besides is small, and soon forgotten.
        if (selection === 'value' || range.end - range.start < SMALL)
            return convert((0,_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.bytes, range), selection);
        if ('each' in selection)
            return this.selectEach(range, selection);
        return this.selectMembers(range, selection.members);
    }
    selectEach(range, { each, as }) {
        const elements = (0,_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(this.bytes, range);
        if (!elements)
            return (0,_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.bytes, range);
        const selected = [];
        for (const element of elements) {
            if (++this.elements > MAX_ELEMENTS) {
                throw new UnreadableJson(element.start, `it lists more than ${MAX_ELEMENTS} things`);
            }
            const value = this.select(element, each);
            selected.push(as ? as(value) : value);
        }
        return selected;
    }
    selectMembers(range, members) {
        let first = range.start;
        while (SPACES.includes(this.bytes[first]))
            first += 1;
        if (this.bytes[first] !== OPEN_BRACE)
            return (0,_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.bytes, range);
        const selected = {};
        for (const member of (0,_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(this.bytes, range)) {
            if (Object.hasOwn(selected, member.key))
                throw repeated(member.key, member.start);
            const wanted = Object.hasOwn(members, member.key) ? members[member.key] : undefined;
            if (wanted)
                selected[member.key] = this.select(member, wanted);
        }
        return selected;
    }
}
/** Turns the elements of the arrays in a value that was parsed whole. */
function convert(value, selection) {
    if (selection === 'value' || typeof value !== 'object' || value === null)
        return value;
    if ('each' in selection) {
        const { each, as } = selection;
        if (!Array.isArray(value))
            return value;
        return as ? value.map(as) : value.map((element) => convert(element, each));
    }
    const object = value;
    for (const [key, member] of Object.entries(selection.members)) {
        if (Object.hasOwn(object, key))
            object[key] = convert(object[key], member);
    }
    return object;
}
function unreadable({ kind, at, key }) {
    if (kind === 'too-deep')
        return new UnreadableJson(at, `it nests deeper than ${_sbom_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .lr} levels at byte ${at}`);
    if (kind === 'duplicate-key')
        return repeated(key ?? '', at);
    return new UnreadableJson(at, `it is cut off, or a bracket is missing, at byte ${at}`);
}
function repeated(key, at) {
    return new UnreadableJson(at, `the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object, at byte ${at}`);
}


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   sF: () => (/* binding */ parseScanRecord),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* unused harmony export SCAN_SCHEMA */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8033);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(300);
/* harmony import */ var _json_select_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3172);





/** The `$schema` of every scan record. */
const SCAN_SCHEMA = 'urn:custody:scan:v1';
const MAX_RECORD_BYTES = 128 * 1024 * 1024;
/** The record of a verdict. */
function recordOf(verdict, occasion) {
    const { name, digest, images, scanner, rules, exceptionFiles, started, finished } = occasion;
    const { database } = scanner;
    return {
        $schema: SCAN_SCHEMA,
        version: 1,
        subject: { name, digest: digest.toString() },
        verdict: verdict.passed ? 'passed' : 'failed',
        rules: {
            failOn: rules.failOn ?? 'none',
            ignoreUnfixed: rules.ignoreUnfixed,
            exceptions: exceptionFiles.map(String)
        },
        scanner: {
            name: scanner.name,
            version: scanner.version,
            database: database ? { ...database, updatedAt: database.updatedAt.toISOString() } : null
        },
        startedAt: started.toISOString(),
        finishedAt: finished.toISOString(),
        counts: verdict.counts,
        images: verdict.reports.map(({ findings }, index) => ({
            digest: String(images[index]?.digest),
            platform: images[index]?.platform ?? null,
            findings: findings.map(recordedFinding)
        })),
        warnings: verdict.warnings
    };
}
/** The record in a file that another job wrote; throws RequestError where it is none. */
function parseScanRecord(bytes, path) {
    const record = readJson(bytes, path);
    const fault = CHECKS.find(({ holds }) => !holds(record));
    if (fault)
        throw recordError(path, fault.otherwise);
    return record;
}
const CHECKS = [
    { holds: ({ $schema }) => $schema === SCAN_SCHEMA, otherwise: `its $schema is not ${SCAN_SCHEMA}` },
    { holds: ({ verdict }) => verdict === 'passed' || verdict === 'failed', otherwise: 'it holds no verdict' },
    { holds: ({ subject }) => isNamed((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(subject)), otherwise: 'it names no image and digest' },
    {
        holds: ({ images }) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(images).length > 0 && (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(images).every(isScannedImage),
        otherwise: 'it lists no scanned image with a digest and findings'
    },
    {
        holds: ({ startedAt, finishedAt }) => isTime(startedAt) && isTime(finishedAt),
        otherwise: 'it does not say when the scan was'
    },
    { holds: ({ scanner }) => isScanner((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(scanner)), otherwise: 'it names no scanner that is known' },
    { holds: ({ rules }) => isRules((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(rules)), otherwise: 'it does not say by which rules it was judged' }
];
function isNamed({ name, digest }) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(name) !== undefined && _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(digest) !== undefined;
}
function isTime(value) {
    return !Number.isNaN(Date.parse((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value) ?? ''));
}
function isScanner({ name, version }) {
    return (name === 'trivy' || name === 'grype') && (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(version) !== undefined;
}
function isRules({ failOn, ignoreUnfixed, exceptions }) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failOn) !== undefined && typeof ignoreUnfixed === 'boolean' && Array.isArray(exceptions);
}
function readJson(bytes, path) {
    if (bytes.length > MAX_RECORD_BYTES)
        throw recordError(path, `it has ${bytes.length} bytes; ${MAX_RECORD_BYTES} are read`);
    try {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_json_select_js__WEBPACK_IMPORTED_MODULE_2__/* .selectJson */ .P)(bytes, 'value'));
    }
    catch (error) {
        if (error instanceof _json_select_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableJson */ .C)
            throw recordError(path, error.message);
        throw error;
    }
}
function isScannedImage(value) {
    const { digest, findings } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(digest) !== undefined && Array.isArray(findings) && findings.every(isFinding);
}
function isFinding(value) {
    const { id, severity, package: name, fixed } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return [id, severity, name].every((text) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(text) !== undefined) && Array.isArray(fixed);
}
function recordedFinding({ finding, standing, exception }) {
    const { id, severity, package: name, installed, fixed, status, purl, path } = finding;
    return {
        id,
        severity,
        package: name,
        installed,
        fixed,
        status,
        standing,
        ...(purl !== undefined && { purl }),
        ...(path !== undefined && { path }),
        ...(exception && {
            exception: {
                source: exception.source,
                reason: exception.reason,
                expires: exception.expires?.toISOString() ?? null
            }
        })
    };
}
function recordError(path, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_SCAN_RECORD', {
        message: `${JSON.stringify(path.slice(-90))} is no scan record`,
        reason,
        remedy: "pass the record output of the scan step, or the file that custody scan --output wrote; not the scanner's own report"
    });
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   lv: () => (/* binding */ parseSeverity),
/* harmony export */   ng: () => (/* binding */ countSeverities),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** How grave a vulnerability is, least first; scanners write the same words in their own case. */
const SEVERITIES = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that a scanner's word means; a word that nobody knows is UNKNOWN, never something harmless. */
function parseSeverity(word) {
    const upper = typeof word === 'string' ? word.toUpperCase() : '';
    return SEVERITIES.find((severity) => severity === upper) ?? 'UNKNOWN';
}
/** Whether `severity` is at least as grave as `threshold`. */
function reaches(severity, threshold) {
    return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}
/** How many of these there are of each severity, gravest first; severities without any are left out. */
function countSeverities(severities) {
    const found = Map.groupBy(severities, (severity) => severity);
    const counts = SEVERITIES.toReversed().map((severity) => [
        severity,
        found.get(severity)?.length ?? 0
    ]);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
}


/***/ }),

/***/ 7853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _y: () => (/* binding */ pemOf),
/* harmony export */   hB: () => (/* binding */ parseCertificate),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_0__);

const FULCIO = '1.3.6.1.4.1.57264.1';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
/** Who signed, as the certificate says it; throws Error when the certificate is damaged. */
function readIdentity(certificate) {
    const extension = (number) => utf8Extension(certificate, number);
    return {
        subjectAlternativeName: onlyName(certificate) ?? '',
        issuer: extension(8) ?? certificate.extension(`${FULCIO}.1`)?.value.toString('utf8') ?? '',
        sourceRepository: extension(12),
        sourceRef: extension(14),
        sourceDigest: extension(13),
        buildConfig: extension(18),
        runInvocation: extension(21),
        trigger: extension(20),
        runner: extension(11),
        visibility: extension(22)
    };
}
/** The certificate in DER bytes; throws Error when they hold none. */
function parseCertificate(der) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.X509Certificate.parse(Buffer.from(der));
}
/** PEM with lines of 64 characters and a newline at the end, the spelling that Rekor keeps and cosign compares (RFC 7468). */
function pemOf(der) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.pem.fromDER(der);
}
// Fulcio writes exactly one name. It is read as latin1, which keeps each byte apart: ASCII decoding would drop the high
// bits and could turn a foreign name into the expected one.
function onlyName(certificate) {
    const names = certificate.extension(SUBJECT_ALTERNATIVE_NAME)?.valueObj.subs[0]?.subs ?? [];
    return names.length === 1 ? names[0]?.value.toString('latin1') : undefined;
}
// Fulcio's extensions 8 to 24 hold a DER UTF8String.
function utf8Extension(certificate, number) {
    return certificate.extension(`${FULCIO}.${number}`)?.valueObj.subs[0]?.value.toString('utf8');
}


/***/ }),

/***/ 7923:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkSigner)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);

const REMEDY = 'find out who attached it; it counts for nothing here, whatever else is right about it';
// Behind the workflow's path: the ref, or the commit, that it was called at. Without this a file named release.yml@x.yml would pass.
const AT_A_REF = /^@(?:refs\/.+|[0-9a-f]{40})$/;
/** Compares who signed with who must have; throws EvidenceError naming the first difference. */
function checkSigner(signer, expected) {
    if (!expected)
        return;
    checkName(signer.subjectAlternativeName, expected);
    const rest = [
        ['issuer', signer.issuer, expected.issuer],
        ['source repository', signer.sourceRepository, expected.sourceRepository],
        ['source ref', signer.sourceRef, expected.sourceRef]
    ];
    for (const [what, found = '', wanted] of rest)
        if (wanted !== undefined && !isWanted(found, wanted))
            throw foreign(what, found, wanted);
}
function checkName(found, { subjectAlternativeName: name, signerWorkflow: workflow }) {
    if (name === undefined && workflow === undefined)
        throw new TypeError('an expected signer has a name or a workflow');
    if (name !== undefined && !isWanted(found, name))
        throw foreign('identity', found, name);
    if (workflow !== undefined && !isAtWorkflow(found, workflow))
        throw foreign('signer workflow', found, workflow);
}
function isWanted(found, wanted) {
    return typeof wanted === 'string' ? found === wanted : found !== '' && wanted.test(found);
}
function isAtWorkflow(found, workflow) {
    return found.startsWith(workflow) && AT_A_REF.test(found.slice(workflow.length));
}
function foreign(what, found, wanted) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('E_VERIFY_IDENTITY', {
        message: 'somebody else than expected signed',
        reason: `${what} ${found || 'missing'}; expected ${String(wanted)}`,
        remedy: REMEDY,
        state: 'nothing was changed'
    });
}


/***/ }),

/***/ 5414:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aM: () => (/* binding */ takeTokenRequest),
/* harmony export */   aU: () => (/* binding */ identityFromToken),
/* harmony export */   uE: () => (/* binding */ requestIdentity),
/* harmony export */   xU: () => (/* binding */ isGitHubIssuer),
/* harmony export */   xm: () => (/* binding */ faultsOf)
/* harmony export */ });
/* harmony import */ var _attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1141);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4785);



const AUDIENCE = 'sigstore';
const BUDGET_MS = 60_000;
const CLOCK_LEEWAY_S = 60;
const CLOCK_DRIFT_S = 86_400;
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(?:\/[\w-]+)?$/;
const NOT_YET = /'(?:Pending|Delayed)' state/i;
const TOKEN_SERVICE = {
    name: 'the identity token service',
    attemptMs: [5_000, 10_000],
    maxBytes: 65_536,
    outageCode: 'E_TOKEN_OUTAGE',
    answerCode: 'E_TOKEN_ANSWER'
};
/** Takes the means to ask for an identity token out of the environment, for nobody else to use; throws RequestError for a foreign address. */
function takeTokenRequest(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
    delete env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    delete env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!address || !bearer)
        return undefined;
    return { url: tokenEndpoint(address, env['GITHUB_SERVER_URL'] ?? ''), bearer };
}
/** The job's identity token for Sigstore, masked before anything else is done with it; throws with a code for each way it can be wrong. */
async function requestIdentity(request, rules) {
    rules.log.mask(request.bearer);
    const service = new _service_js__WEBPACK_IMPORTED_MODULE_2__/* .SigstoreService */ .eT(TOKEN_SERVICE, new URL(request.url.origin), {
        log: rules.log,
        deadline: rules.deadline,
        secrets: [request.bearer]
    });
    const url = new URL(request.url);
    url.search += `${url.search === '' ? '?' : '&'}audience=${AUDIENCE}`;
    const headers = { accept: 'application/json', authorization: `Bearer ${request.bearer}` };
    const answer = await service.ask({ method: 'GET', url, headers }, (response) => tokenOf(response, service), BUDGET_MS);
    return identify(answer.token, rules, answer.now, 0);
}
/** The identity in a token that another CI system issued (SIGSTORE_ID_TOKEN); throws RequestError when Sigstore could not use it. */
function identityFromToken(token, rules) {
    // Without a server's clock beside ours, only a token that is wrong by more than a day is known to be wrong.
    return identify(token, rules, Date.now() / 1000, CLOCK_DRIFT_S);
}
/** Whether GitHub's own token service is named, or that of one enterprise on it. */
function isGitHubIssuer(issuer) {
    return GITHUB_ISSUER.test(issuer);
}
/** What is wrong with claims for Sigstore at `now` (seconds): one sentence for each fault, most likely cause first. */
function faultsOf(claims, now, drift = 0) {
    const { audience, expires, notBefore = 0 } = claims;
    const faults = [];
    if (audience !== AUDIENCE)
        faults.push({
            code: 'E_TOKEN_AUDIENCE',
            says: `aud is ${quoted(audience)}, not "${AUDIENCE}"`,
            because: 'a token is made for one service, and Sigstore takes none that was made for another',
            remedy: 'ask for the token with audience=sigstore; in GitHub Actions leave SIGSTORE_ID_TOKEN unset'
        });
    if (expires + drift <= now)
        faults.push({
            code: 'E_TOKEN_EXPIRED',
            says: `exp is ${time(expires)} and it is ${time(now)}`,
            because: 'a token lives for a few minutes only',
            remedy: 'run the job again; on another CI ask for the token in the step that signs'
        });
    if (notBefore > now + CLOCK_LEEWAY_S + drift)
        faults.push({
            code: 'E_TOKEN_NOT_YET',
            says: `nbf is ${time(notBefore)} and it is ${time(now)}`,
            because: 'by the clock of the service that gave it, the token is valid only later',
            remedy: 'run the job again; if it stays so, the clock of the token service is wrong'
        });
    return faults;
}
function identify(token, rules, now, drift) {
    rules.log.mask(token);
    const claims = (0,_attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .parseClaims */ .Df)(token, rules.serverUrl);
    const [fault] = faultsOf(claims, now, drift);
    if (fault) {
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(fault.code, {
            message: `the identity token can't be used: ${fault.says}`,
            reason: fault.because,
            remedy: fault.remedy
        });
    }
    if (rules.privateTrust !== true && !isGitHubIssuer(claims.issuer))
        throw foreignIssuer(claims.issuer);
    return { token, claims };
}
function tokenOf(response, service) {
    (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePassing */ .cv)(response);
    if (response.status === 403 && NOT_YET.test(response.body.toString('utf8')))
        throw new _service_js__WEBPACK_IMPORTED_MODULE_2__/* .PassingAnswer */ .aT(response);
    if (response.status === 401 || response.status === 403)
        throw refused(response, service);
    if (response.status !== 200)
        throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`);
    if (response.body.length === 0)
        throw new _service_js__WEBPACK_IMPORTED_MODULE_2__/* .PassingAnswer */ .aT(response, 'answered 200 with an empty body', 'E_TOKEN_EMPTY');
    const { value } = (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOf */ .o_)(response);
    if (typeof value !== 'string' || value === '')
        throw new _service_js__WEBPACK_IMPORTED_MODULE_2__/* .GarbledAnswer */ .mK('answered 200 with JSON that holds no token');
    return { token: value, now: (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .clockOf */ .ie)(response) };
}
function tokenEndpoint(address, serverUrl) {
    const url = URL.parse(address);
    if (!url)
        throw foreignEndpoint('an address that is none', 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL');
    const place = `${url.protocol}//${url.host}`;
    const loopback = (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
        throw foreignEndpoint(place, 'it is not https');
    if (url.username !== '' || url.password !== '')
        throw foreignEndpoint(place, 'it carries a user name');
    if (!loopback && !isGitHubHost(url.hostname, URL.parse(serverUrl)?.hostname))
        throw foreignEndpoint(place, "it is neither GitHub's own nor on this GitHub server");
    return url;
}
function isGitHubHost(host, server) {
    return host === server || ['actions.githubusercontent.com', 'ghe.com'].some((domain) => host.endsWith(`.${domain}`));
}
function foreignEndpoint(place, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_TOKEN_URL', {
        message: `the identity token would be asked for at ${place.slice(0, 90)}`,
        reason: `${reason}; the secret of this job is not sent there`,
        remedy: 'find the step that sets ACTIONS_ID_TOKEN_REQUEST_URL and remove it: only the runner sets this variable'
    });
}
function refused(response, service) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PermissionError */ .i_('E_TOKEN_REFUSED', {
        message: `${service.title} answered ${response.status}: this job gets no identity token`,
        reason: service.said(response),
        remedy: 'give the job permissions: id-token: write (the caller of a reusable workflow too), then run it again'
    });
}
function foreignIssuer(issuer) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_TOKEN_ISSUER', {
        message: `the identity token comes from ${quoted(issuer)}, not from GitHub Actions`.slice(0, 160),
        reason: 'public-good Sigstore knows https://token.actions.githubusercontent.com only, not a server of your own',
        remedy: 'for a GitHub Enterprise Server pass trusted-root and signing-config of your own Sigstore'
    });
}
function quoted(text) {
    return JSON.stringify(text.slice(0, 80));
}
function time(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().slice(0, 19) + 'Z';
}


/***/ }),

/***/ 3494:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseForeignJson),
/* harmony export */   k: () => (/* binding */ refuseDepth)
/* harmony export */ });
const MAX_DEPTH = 64;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** The JSON value in bytes that somebody else wrote; throws SyntaxError, or RangeError for too many bytes or a nesting beyond 64. */
function parseForeignJson(bytes, maxBytes) {
    if (bytes.length > maxBytes)
        throw new RangeError(`it has ${bytes.length} bytes; ${maxBytes} are read`);
    refuseDepth(bytes);
    return JSON.parse(bytes.toString('utf8'));
}
/** Throws RangeError where JSON nests deeper than 64 levels: whatever walks the parsed value recurses. */
function refuseDepth(bytes) {
    let depth = 0;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === QUOTE)
            at = endOfString(bytes, at);
        else if (CLOSING.has(byte))
            depth -= 1;
        else if (OPENING.has(byte) && ++depth > MAX_DEPTH)
            throw new RangeError(`it nests deeper than ${MAX_DEPTH} levels`);
    }
}
function endOfString(bytes, start) {
    let end = bytes.indexOf(QUOTE, start + 1);
    while (end !== -1 && isEscaped(bytes, end))
        end = bytes.indexOf(QUOTE, end + 1);
    return end === -1 ? bytes.length : end;
}
function isEscaped(bytes, at) {
    let backslashes = 0;
    while (bytes[at - 1 - backslashes] === BACKSLASH)
        backslashes += 1;
    return backslashes % 2 === 1;
}


/***/ }),

/***/ 8971:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ stampFromAnnotation),
/* harmony export */   U2: () => (/* binding */ entryFromAnnotation),
/* harmony export */   n$: () => (/* binding */ rekorAnnotation)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3494);
/* harmony import */ var _rekor_v1_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3795);


const MAX_ANNOTATION = 10 * 1_048_576;
/** The annotation for a log entry; undefined for an entry without a signed timestamp, as Rekor v2 gives: no legacy format can hold it. */
function rekorAnnotation(entry) {
    if (!entry.inclusionPromise)
        return undefined;
    return JSON.stringify({
        SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp.toString('base64'),
        Payload: {
            body: entry.canonicalizedBody.toString('base64'),
            integratedTime: Number(entry.integratedTime),
            logIndex: Number(entry.logIndex),
            logID: entry.logId.keyId.toString('hex')
        }
    });
}
/** The log entry that an annotation holds; throws Error where it holds none. */
function entryFromAnnotation(annotation) {
    const { SignedEntryTimestamp: timestamp, Payload: payload } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseForeignJson */ .Y)(Buffer.from(annotation), MAX_ANNOTATION);
    if (typeof timestamp !== 'string' || typeof payload?.body !== 'string' || typeof payload.logID !== 'string')
        throw new TypeError('the bundle annotation is incomplete');
    if (!Number.isSafeInteger(payload.logIndex) || !Number.isSafeInteger(payload.integratedTime))
        throw new TypeError('the bundle annotation has no index or no time');
    const canonicalizedBody = Buffer.from(payload.body, 'base64');
    return {
        logIndex: String(payload.logIndex),
        logId: { keyId: Buffer.from(payload.logID, 'hex') },
        kindVersion: (0,_rekor_v1_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(canonicalizedBody),
        integratedTime: String(payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: Buffer.from(timestamp, 'base64') },
        inclusionProof: undefined,
        canonicalizedBody
    };
}
/** The RFC 3161 answer that an annotation holds, DER; throws Error where it holds none. */
function stampFromAnnotation(annotation) {
    const { SignedRFC3161Timestamp: stamp } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseForeignJson */ .Y)(Buffer.from(annotation), MAX_ANNOTATION);
    if (typeof stamp !== 'string')
        throw new TypeError('the timestamp annotation is incomplete');
    return Buffer.from(stamp, 'base64');
}


/***/ }),

/***/ 4254:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zn: () => (/* binding */ prove),
  gm: () => (/* binding */ unproven)
});

// UNUSED EXPORTS: proveByKey, proveEntity, signedEntity

// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __nccwpck_require__(4187);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/sigstore/certificate.ts
var certificate = __nccwpck_require__(7853);
;// CONCATENATED MODULE: ./src/sigstore/entry-certificate.ts


// Where each of the log's types keeps the certificate: base64 of PEM in version 1, of DER in version 2.
const PLACES = {
    'dsse 0.0.1': ['signatures', 0, 'verifier'],
    'hashedrekord 0.0.1': ['signature', 'publicKey', 'content'],
    'intoto 0.0.2': ['content', 'envelope', 'signatures', 0, 'publicKey'],
    'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'x509Certificate', 'rawBytes'],
    'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'x509Certificate', 'rawBytes']
};
// Version 2 spells a bare key elsewhere than a certificate.
const KEY_PLACES = {
    ...PLACES,
    'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'publicKey', 'rawBytes'],
    'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'publicKey', 'rawBytes']
};
/** Whether a log entry was made for the certificate in these DER bytes; throws Error for a body that can't be read. */
function isEntryOf(canonicalizedBody, der) {
    const named = valueAt(PLACES, canonicalizedBody);
    if (!named)
        return false;
    // Parsed only where it is spelled in another way than logs keep it.
    return named.equals(der) || named.equals(Buffer.from((0,certificate/* pemOf */._y)(der))) || new external_node_crypto_.X509Certificate(named).raw.equals(der);
}
/** Whether a log entry was made for a bare key; throws Error for a body that can't be read. */
function entry_certificate_isEntryByKey(canonicalizedBody, key) {
    const named = valueAt(KEY_PLACES, canonicalizedBody);
    if (!named)
        return false;
    const isPem = named.includes('-----BEGIN');
    return createPublicKey(isPem ? named : { key: named, type: 'spki', format: 'der' }).equals(key);
}
function valueAt(places, canonicalizedBody) {
    const { kind, apiVersion, spec } = JSON.parse(canonicalizedBody.toString('utf8'));
    const value = places[`${String(kind)} ${String(apiVersion)}`]?.reduce(step, spec);
    return typeof value === 'string' ? Buffer.from(value, 'base64') : undefined;
}
function step(value, key) {
    return typeof value === 'object' && value !== null ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./src/sigstore/proof.ts



/** Verifies signature, certificate, log entry and timestamps against the trusted root; `artifact` is what a plain signature covers. Throws EvidenceError. */
function prove(bundle, trust, artifact) {
    return proveEntity(bundle, signedEntity(bundle, artifact), trust);
}
/** The same for what was taken out of the bundle already. */
function proveEntity(bundle, entity, trust) {
    return judged(() => {
        const der = leafOf(bundle);
        const instance = trust.issuing(der);
        const leaf = instance.leaf(der);
        for (const time of stampedTimes(entity))
            checkLife(leaf, time);
        verify(entity, leaf, instance);
        for (const entry of entity.tlogEntries)
            checkSame(isEntryOf(entry.canonicalizedBody, leaf.der), 'certificate');
        const { time = leaf.certificate.notBefore, ...sighting } = sightingOf(entity, instance);
        return { ...sighting, time, signer: leaf.signer };
    });
}
/** Verifies the signature of a bare key, and log entry and timestamps as far as the trusted root asks for them. Throws EvidenceError. */
function proveByKey(bundle, entity, key, trust) {
    return judged(() => {
        if (bundle.verificationMaterial.content.$case !== 'publicKey')
            throw unproven('E_VERIFY_CERTIFICATE', 'the signature was made with a certificate, not with the expected key', 'whoever it names did not sign with that key');
        trust.verifierForKey(checkpointNames(entity), key).verify(entity);
        for (const entry of entity.tlogEntries)
            checkSame(isEntryByKey(entry.canonicalizedBody, key), 'key');
        return sightingOf(entity, trust);
    });
}
/** What a bundle's signature covers; the bytes of the artifact are needed for a plain signature only. Throws EvidenceError. */
function signedEntity({ verificationMaterial, ...bundle }, artifact) {
    // With a key's hint in place of the certificate: the library would parse the certificate anew for every bundle.
    const content = { $case: 'publicKey', publicKey: { hint: '' } };
    return judged(() => (0,dist/* toSignedEntity */.DC)({ ...bundle, verificationMaterial: { ...verificationMaterial, content } }, artifact));
}
function judged(verify) {
    try {
        return verify();
    }
    catch (error) {
        throw error instanceof errors/* EvidenceError */.oe ? error : verificationError(error);
    }
}
/** The error for something that does not prove what it should. */
function unproven(code, message, reason, cause) {
    return new errors/* EvidenceError */.oe(code, {
        message,
        reason,
        remedy: 'do not deploy on the strength of it; find out who attached it, and sign the image again where it is yours',
        state: 'nothing was changed',
        cause
    });
}
function leafOf({ verificationMaterial: { content } }) {
    switch (content.$case) {
        case 'certificate':
            return content.certificate.rawBytes;
        case 'x509CertificateChain':
            return content.x509CertificateChain.certificates[0]?.rawBytes ?? Buffer.alloc(0);
        case 'publicKey':
            throw unproven('E_VERIFY_CERTIFICATE', 'the signature was made with a bare key, not with a certificate', 'a key says nothing about who signed');
    }
}
function verify(entity, leaf, trust) {
    const verifier = trust.verifierFor(checkpointNames(entity), leaf);
    const times = provingTimes(entity);
    if (times.length > 0 && times.every((time) => leaf.isProvenAt(time))) {
        verifier.verify(entity);
    }
    else {
        verifier.verify({ ...entity, key: { $case: 'certificate', certificate: leaf.certificate } });
        leaf.keepProven(times);
    }
}
/** The times that the library holds the certificate against: of each timestamp, and of each entry with a signed timestamp. */
function provingTimes(entity) {
    const logged = entity.timestamps.flatMap((stamp) => stamp.$case === 'transparency-log' && stamp.tlogEntry.inclusionPromise ? [loggedTime(stamp.tlogEntry)] : []);
    return [...stampedTimes(entity), ...logged];
}
function loggedTime({ integratedTime }) {
    return new Date(Number(integratedTime) * 1000);
}
// A signed note's signature lines: an em dash, the name, the signature (transparency-dev/formats, log/README.md).
function checkpointNames({ tlogEntries }) {
    const notes = tlogEntries.map(({ inclusionProof }) => inclusionProof?.checkpoint?.envelope ?? '');
    return notes.flatMap((note) => [...note.matchAll(/^\u2014 (\S+) \S+$/gm)].map(([, name = '']) => name));
}
function stampedTimes({ timestamps }) {
    return timestamps.flatMap((stamp) => (stamp.$case === 'timestamp-authority' ? [stamp.timestamp.signingTime] : []));
}
function checkLife({ certificate }, time) {
    if (certificate.validForDate(time))
        return;
    const life = `${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`;
    throw unproven('E_VERIFY_TIMESTAMP', 'the timestamp lies outside the life of the certificate', `${time.toISOString()} is not within ${life}`);
}
// The verifier compares the entry's hash and signature; that it was made for this certificate or key is compared here.
function checkSame(same, what) {
    if (same)
        return;
    throw unproven('E_VERIFY_LOG', 'the log entry does not belong to the signature', `it was made for another ${what} than the one that is given`);
}
function sightingOf({ tlogEntries: [entry], ...entity }, trust) {
    // The signed timestamp of a version 1 log covers the entry's index; in version 2 only the inclusion proof does.
    const logged = entry?.inclusionPromise ? loggedTime(entry) : undefined;
    const [stamped] = stampedTimes({ ...entity, tlogEntries: [] });
    return {
        time: logged ?? stamped,
        logIndex: logged ? entry?.logIndex : entry?.inclusionProof?.logIndex,
        logUrl: entry && trust.logAddress(entry.logId.keyId)
    };
}
const FAULTS = {
    CERTIFICATE_ERROR: ['E_VERIFY_CERTIFICATE', 'the certificate does not verify against the trusted root'],
    PUBLIC_KEY_ERROR: ['E_VERIFY_CERTIFICATE', 'the key does not verify against the trusted root'],
    SIGNATURE_ERROR: ['E_VERIFY_SIGNATURE', 'the signature does not fit what it is said to cover'],
    TIMESTAMP_ERROR: ['E_VERIFY_TIMESTAMP', 'the time of the signature is not proved'],
    TLOG_ERROR: ['E_VERIFY_LOG', 'the transparency log entry is missing, or there twice'],
    TLOG_INCLUSION_PROOF_ERROR: ['E_VERIFY_LOG', 'the log entry is not proved to be in the log'],
    TLOG_INCLUSION_PROMISE_ERROR: ['E_VERIFY_LOG', 'the log has not signed for the entry'],
    TLOG_MISSING_INCLUSION_ERROR: ['E_VERIFY_LOG', 'nothing proves that the entry is in the log'],
    TLOG_BODY_ERROR: ['E_VERIFY_LOG', 'the log entry does not belong to the signature']
};
function verificationError(error) {
    const fault = error instanceof dist/* VerificationError */.mk ? FAULTS[error.code] : undefined;
    const [code, message] = fault ?? ['E_VERIFY_FORMAT', 'the signature material is damaged'];
    return unproven(code, message, reasonOf(error), error);
}
function reasonOf(error) {
    const inner = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return `${(0,errors/* messageOf */.bD)(error)}${inner}`.slice(0, 300);
}


/***/ }),

/***/ 3795:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ ENTRIES_V1),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   KK: () => (/* binding */ envelopeHashOf),
/* harmony export */   Rn: () => (/* binding */ proposeEntry),
/* harmony export */   Vj: () => (/* binding */ conflictingEntry),
/* harmony export */   Wh: () => (/* binding */ entryFromV1),
/* harmony export */   q$: () => (/* binding */ envelopeText)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1040);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8033);


/** Where entries are posted, and read below, relative to the log's address (Rekor v1, openapi.yaml). */
const ENTRIES_V1 = 'api/v1/log/entries';
const texts = new WeakMap();
/**
 * The text of an envelope as it is posted, written once; the log keeps the hash of exactly these bytes, and cosign compares it
 * with the `.att` layer.
 */
function envelopeText(envelope) {
    const text = texts.get(envelope) ?? JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .envelopeToJSON */ .Qe)(envelope));
    texts.set(envelope, text);
    return text;
}
/** The entry to propose: dsse 0.0.1 for an envelope, hashedrekord 0.0.1 for a plain signature (Rekor types). */
function proposeEntry(content, certificate) {
    const key = Buffer.from(certificate).toString('base64');
    const entry = content.$case === 'dsseEnvelope'
        ? {
            apiVersion: '0.0.1',
            kind: 'dsse',
            spec: { proposedContent: { envelope: envelopeText(content.dsseEnvelope), verifiers: [key] } }
        }
        : {
            apiVersion: '0.0.1',
            kind: 'hashedrekord',
            spec: {
                data: {
                    hash: { algorithm: 'sha256', value: content.messageSignature.messageDigest.digest.toString('hex') }
                },
                signature: {
                    content: content.messageSignature.signature.toString('base64'),
                    publicKey: { content: key }
                }
            }
        };
    return Buffer.from(JSON.stringify(entry));
}
/** The one entry in an answer of the log, in the form bundles carry; throws TypeError naming the field that is off. */
function entryFromV1(answer) {
    const entries = Object.values(answer);
    if (entries.length !== 1)
        throw new TypeError(`it holds ${entries.length} entries instead of one`);
    const entry = fieldsOf(entries[0], 'entry');
    const verification = fieldsOf(entry['verification'], 'verification');
    const canonicalizedBody = base64(entry['body'], 'body');
    return {
        logIndex: integer(entry['logIndex'], 'logIndex'),
        logId: { keyId: hex(entry['logID'], 'logID') },
        kindVersion: kindOf(canonicalizedBody),
        integratedTime: integer(entry['integratedTime'], 'integratedTime'),
        inclusionPromise: { signedEntryTimestamp: base64(verification['signedEntryTimestamp'], 'signedEntryTimestamp') },
        inclusionProof: proofOf(fieldsOf(verification['inclusionProof'], 'inclusionProof')),
        canonicalizedBody
    };
}
/** The identifier of the entry that stands in the way of a proposed one (409), from its Location or its message. */
function conflictingEntry({ headers, body }) {
    const location = /\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(headers.location ?? '');
    const told = location ?? /\bUUID ((?:[0-9a-f]{16})?[0-9a-f]{64})\b/i.exec(body.toString('utf8'));
    return told?.[1];
}
/** What kind of entry a log says it has kept; throws TypeError when its body is none. */
function kindOf(body) {
    const { kind, apiVersion } = fieldsOf(JSON.parse(body.toString('utf8')), 'body');
    if (typeof kind !== 'string' || typeof apiVersion !== 'string')
        throw new TypeError('body names no kind and version');
    return { kind, version: apiVersion };
}
/** The hash that the log took of a posted envelope; undefined for an entry of another kind. */
function envelopeHashOf(body) {
    const entry = JSON.parse(body.toString('utf8'));
    return _image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.tryParse(`sha256:${String(entry.spec?.envelopeHash?.value)}`);
}
function proofOf(proof) {
    const { hashes, checkpoint } = proof;
    if (!Array.isArray(hashes))
        throw new TypeError('hashes is no list');
    if (typeof checkpoint !== 'string')
        throw new TypeError('checkpoint is no text');
    return {
        logIndex: integer(proof['logIndex'], 'inclusionProof.logIndex'),
        treeSize: integer(proof['treeSize'], 'inclusionProof.treeSize'),
        rootHash: hex(proof['rootHash'], 'inclusionProof.rootHash'),
        hashes: hashes.map((hash) => hex(hash, 'inclusionProof.hashes')),
        checkpoint: { envelope: checkpoint }
    };
}
function fieldsOf(value, name) {
    if (typeof value !== 'object' || value === null)
        throw new TypeError(`${name} is missing`);
    return value;
}
function integer(value, name) {
    if (!Number.isSafeInteger(value) || Number(value) < 0)
        throw new TypeError(`${name} is no whole number`);
    return String(value);
}
function hex(value, name) {
    if (typeof value !== 'string' || !/^(?:[0-9a-f]{2})+$/i.test(value))
        throw new TypeError(`${name} is not hex`);
    return Buffer.from(value, 'hex');
}
function base64(value, name) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value))
        throw new TypeError(`${name} is not base64`);
    return Buffer.from(value, 'base64');
}


/***/ }),

/***/ 4785:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ STATUS_PAGE),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aT: () => (/* binding */ PassingAnswer),
/* harmony export */   cv: () => (/* binding */ refusePassing),
/* harmony export */   eT: () => (/* binding */ SigstoreService),
/* harmony export */   hG: () => (/* binding */ under),
/* harmony export */   ie: () => (/* binding */ clockOf),
/* harmony export */   mK: () => (/* binding */ GarbledAnswer),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7700);
/* harmony import */ var _support_http_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8059);
/* harmony import */ var _support_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);
/* harmony import */ var _support_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9529);




/** Where people look whether the public-good instance is down. */
const STATUS_PAGE = 'https://status.sigstore.dev';
const PULSE_MS = 10_000;
const LINE_PAUSE_MS = 1_000;
const GARBLED_RETRIES = 5;
const GARBLED_WAIT_MS = 250;
const ASKED_WAIT_MS = { least: 200, most: 60_000 };
const SHOWN_CHARACTERS = 200;
/** An answer that may be another one in a while: the service is busy or broken for now. */
class PassingAnswer extends Error {
    waitMs;
    response;
    /** The code to fail with, where it says more than that the service is out. */
    code;
    constructor(response, what = `answered ${response.status}`, code) {
        super(what);
        this.response = response;
        this.waitMs = (0,_support_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterMs */ .Vs)(response);
        this.code = code;
    }
}
/** An answer that was damaged on its way; asking a few times more may bring the whole one. */
class GarbledAnswer extends Error {
}
/** Throws PassingAnswer for the statuses that pass by themselves (408, 425, 429, 499, most 5xx). */
function refusePassing(response) {
    if ((0,_support_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .statusPasses */ .U0)(response.status))
        throw new PassingAnswer(response);
}
/** The JSON object in an answer; throws GarbledAnswer where there is none. */
function jsonOf(response) {
    try {
        const value = JSON.parse(response.body.toString('utf8'));
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Told below: a JSON error would quote the answer, and an answer can hold a token.
    }
    throw new GarbledAnswer(`answered ${response.status} with something else than a JSON object`);
}
/** The time by the clock of who answered, in seconds: a runner's own clock may be off by a day. */
function clockOf(response) {
    const date = Date.parse(response.headers.date ?? '');
    return (Number.isNaN(date) ? Date.now() : date) / 1000;
}
/** Whether a host name is this machine's own, where plain http stays private. */
function isLoopback(hostname) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
/** The address of `path` under a service's base address, whether that ends with a slash or not. */
function under(base, path) {
    return new URL(path, base.href.endsWith('/') ? base : `${base.href}/`);
}
/** A time as people say it: `8 s`, `2 m 10 s`; milliseconds in. */
function duration(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
}
/** One service at one address, asked patiently, with a line in the log whenever somebody would wonder. */
class SigstoreService {
    url;
    kind;
    context;
    secretForms;
    troubleSince;
    lastLine = -Infinity;
    constructor(kind, url, context) {
        this.kind = kind;
        this.url = url;
        this.context = context;
        this.secretForms = (context.secrets ?? []).flatMap(_support_log_js__WEBPACK_IMPORTED_MODULE_3__/* .formsOf */ .X);
    }
    /** `the transparency log https://rekor.example`, at most 100 characters. */
    get title() {
        const place = `${this.url.origin}${this.url.pathname.replace(/\/$/, '')}`;
        return `${this.kind.name} ${place}`.slice(0, 100);
    }
    /**
     * What `read` makes of the answer, asked again for up to `budgetMs` while the failure may pass; throws UnavailableError
     * when it did not pass, EvidenceError when the answer can't be read. Other errors of `read` end it at once, and so does `signal`.
     */
    async ask(request, read, budgetMs, signal) {
        let garbled = 0;
        let told;
        try {
            return await (0,_support_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L5)(async (attempt) => {
                const answer = read(await this.exchange(request, attempt));
                this.troubleSince = undefined;
                return answer;
            }, {
                budgetMs: this.context.deadline.within(budgetMs),
                ...(signal && { signal }),
                passes: (error) => {
                    if (error instanceof PassingAnswer)
                        told = error;
                    return error instanceof GarbledAnswer ? ++garbled <= GARBLED_RETRIES && GARBLED_WAIT_MS : passes(error);
                },
                waiting: (error, waitMs) => {
                    this.tell(`${failureOf(error)}; trying again in ${duration(waitMs)}, ${this.troubled()} so far`);
                }
            });
        }
        catch (error) {
            // The last attempt ends with the deadline, in the middle of an exchange; what the service said before is the cause.
            const cutOff = error instanceof _support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX && this.context.deadline.remainingMs() === 0;
            throw this.finalError(cutOff ? (told ?? error) : error);
        }
    }
    /** What an answer says, in one short line without secrets, to be shown as a reason. */
    said({ body }) {
        const text = (0,_support_log_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E)(body.toString('utf8'), this.secretForms);
        const line = text.replace(/[^\x20-\x7e]+/g, ' ').trim();
        return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
    }
    /** The error for an answer that makes no sense for this service. */
    nonsense(reason, cause) {
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe(this.kind.answerCode, {
            message: `${this.title} gave an answer that can't be used`,
            reason,
            remedy: 'look whether a proxy answers in its place; if not, tell who runs this service',
            ...(this.kind.state && { state: this.kind.state }),
            cause
        });
    }
    async exchange(request, attempt) {
        const started = performance.now();
        const timeoutMs = this.context.deadline.within(this.kind.attemptMs[attempt === 0 ? 0 : 1]);
        const pulse = setInterval(() => {
            const waited = duration(performance.now() - started);
            this.tell(`has not answered for ${waited}; waiting for up to ${duration(timeoutMs)}`);
        }, PULSE_MS);
        try {
            return await (0,_support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .exchange */ .cv)({ ...request, timeoutMs, maxBytes: this.kind.maxBytes });
        }
        finally {
            clearInterval(pulse);
        }
    }
    // Many statements wait for the same log at the same time: one line a second speaks for all of them.
    tell(line) {
        const now = performance.now();
        if (now - this.lastLine < LINE_PAUSE_MS)
            return;
        this.lastLine = now;
        const { log, statusPage } = this.context;
        log.info(`${this.title} ${line}${statusPage ? `; status: ${statusPage}` : ''}`);
    }
    troubled() {
        this.troubleSince ??= performance.now();
        return duration(performance.now() - this.troubleSince);
    }
    finalError(error) {
        if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CustodyError */ .Kf)
            return error;
        if (error instanceof GarbledAnswer)
            return this.nonsense(error.message);
        if (error instanceof _support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX && !(0,_support_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .transportPasses */ .R1)(error))
            return this.nonsense(detailOf(error), error);
        if (error instanceof PassingAnswer || error instanceof _support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX)
            return this.outage(error);
        return error;
    }
    outage(error) {
        const { statusPage } = this.context;
        const [said, code] = error instanceof PassingAnswer ? [this.said(error.response), error.code] : [''];
        return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG(code ?? this.kind.outageCode, {
            message: `${this.title} ${failureOf(error)}`.slice(0, 160),
            reason: `it was asked again for ${this.troubled()}${said === '' ? '' : `; it says: ${said}`}`,
            remedy: `wait until it is back${statusPage ? ` (${statusPage})` : ''}, then re-run this job only`,
            ...(this.kind.state && { state: this.kind.state }),
            // The cause of a busy answer would carry its body, which nobody has cleared of secrets.
            cause: error instanceof _support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX ? error : undefined
        });
    }
}
// A service that asks for an hour is asked again each minute, for outages often end early; one that asks for no wait gets a little.
function passes(error) {
    if (!(error instanceof PassingAnswer))
        return (0,_support_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .transportPasses */ .R1)(error);
    return error.waitMs === undefined || Math.min(Math.max(error.waitMs, ASKED_WAIT_MS.least), ASKED_WAIT_MS.most);
}
function failureOf(error) {
    if (error instanceof _support_http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX)
        return `gave no answer (${detailOf(error)})`;
    return error instanceof Error ? error.message : String(error);
}
function detailOf(error) {
    return error.message.slice(error.host.length + 2);
}


/***/ }),

/***/ 1002:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XS: () => (/* binding */ readTrustFile),
/* harmony export */   hs: () => (/* binding */ rootError),
/* harmony export */   qo: () => (/* binding */ readTufRoot),
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot),
/* harmony export */   uE: () => (/* binding */ parseTrustedRoots)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7700);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3494);




const MAX_BYTES = 1_048_576;
const TRUSTED_ROOT_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.1+json',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json'
]);
/** The bytes of a file that the user trusts, at most 1 MiB; `input` names what it was given for. Throws RequestError. */
async function readTrustFile(path, input) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > MAX_BYTES)
            throw new RangeError(`it has ${size} bytes; such a file has at most ${MAX_BYTES}`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        throw fileError(input, path, (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}
/** The root of a TUF repository in a file, still as bytes; throws RequestError when the file holds something else. */
async function readTufRoot(path) {
    const bytes = await readTrustFile(path, 'tuf-root');
    try {
        const { signed } = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseForeignJson */ .Y)(bytes, MAX_BYTES);
        if (signed?._type === 'root')
            return bytes;
    }
    catch (error) {
        throw fileError('tuf-root', path, (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
    throw fileError('tuf-root', path, 'it is not the root metadata of a TUF repository');
}
/**
 * The trusted root in a file or a TUF target (protobuf-specs, sigstore_trustroot.proto); throws RequestError. A log without
 * a start of validity is refused, for a verifier would take that as "since ever".
 */
function parseTrustedRoot(bytes, origin) {
    let root;
    try {
        root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.TrustedRoot.fromJSON((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseForeignJson */ .Y)(bytes, MAX_BYTES));
    }
    catch (error) {
        throw rootError(origin, (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
    if (!TRUSTED_ROOT_TYPES.has(root.mediaType))
        throw rootError(origin, `its media type is "${root.mediaType}"`);
    if (root.certificateAuthorities.length === 0)
        throw rootError(origin, 'it names no certificate authority');
    const open = root.tlogs.find(({ publicKey }) => !publicKey?.validFor?.start);
    if (open)
        throw rootError(origin, `its log ${open.baseUrl} does not say since when it is valid`);
    return root;
}
/** The trusted roots in a file: one, or one a line as gh attestation trusted-root prints them; throws RequestError. */
function parseTrustedRoots(bytes, origin) {
    const lines = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
    const isLines = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
    if (!isLines)
        return [parseTrustedRoot(bytes, origin)];
    const [first, ...others] = lines.map((line, index) => parseTrustedRoot(Buffer.from(line), `${origin}, line ${index + 1},`));
    return [first, ...others];
}
/** The error for a trusted root that can't be used. */
function rootError(origin, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_TRUSTED_ROOT', {
        message: `${origin} is not a trusted root that can be used`.slice(0, 160),
        reason,
        remedy: 'take trusted_root.json from the operator of this Sigstore, or make one with cosign trusted-root create or gh attestation trusted-root'
    });
}
function fileError(input, path, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_TRUST_FILE', {
        message: `${input} ${JSON.stringify(path.slice(-100))} can't be used`,
        reason,
        remedy: `give ${input} the path of a file that is there when this step runs (after actions/checkout)`
    });
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ loadTrust)
});

// UNUSED EXPORTS: Trust

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __nccwpck_require__(4187);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/sigstore/certificate.ts
var certificate = __nccwpck_require__(7853);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __nccwpck_require__(3917);
;// CONCATENATED MODULE: ./src/sigstore/known-certificate.ts

/**
 * A certificate that remembers whose signature it carries. Neither it nor an issuer ever changes, and a run verifies
 * hundreds of bundles under the same few certificates: without this, nine tenths of the time go into the same sums.
 */
class KnownCertificate extends core_dist.X509Certificate {
    der;
    verdicts = new Map();
    /** Throws Error when the DER bytes hold no certificate. */
    constructor(der) {
        super(core_dist.X509Certificate.parse(Buffer.from(der)).root);
        this.der = der;
    }
    verify(issuer) {
        const known = this.verdicts.get(issuer);
        if (known !== undefined)
            return known;
        const verdict = super.verify(issuer);
        this.verdicts.set(issuer, verdict);
        return verdict;
    }
    equals(other) {
        return other instanceof KnownCertificate ? this.der.equals(other.der) : super.equals(other);
    }
    /** A plain copy, which may be changed. */
    clone() {
        return core_dist.X509Certificate.parse(Buffer.from(this.der));
    }
}

;// CONCATENATED MODULE: ./src/sigstore/leaf.ts



/**
 * A signing certificate as a run meets it, under hundreds of signatures. Its chain and its certificate log entries depend on
 * nothing but its bytes, the trusted root and the time of a signature; at a time at which they were proved they stay so.
 */
class Leaf {
    der;
    certificate;
    provenTimes = new Set();
    identity;
    key;
    /** Throws Error when the DER bytes hold no certificate. */
    constructor(der) {
        this.der = der;
        this.certificate = new KnownCertificate(der);
    }
    /** Who signs with it; throws Error when that can't be read. */
    get signer() {
        return (this.identity ??= (0,certificate/* readIdentity */.xN)(this.certificate));
    }
    get publicKey() {
        return (this.key ??= (0,external_node_crypto_.createPublicKey)({ key: this.certificate.publicKey, format: 'der', type: 'spki' }));
    }
    isProvenAt(time) {
        return this.provenTimes.has(time.getTime());
    }
    /** Only for times at which chain and certificate log entries verified against the one trusted root that this leaf is known under. */
    keepProven(times) {
        for (const time of times)
            this.provenTimes.add(time.getTime());
    }
}

// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __nccwpck_require__(8033);
;// CONCATENATED MODULE: ./src/sigstore/proven-bundles.ts

const MAX_REMEMBERED = 4096;
/**
 * What bundles have proved, by the SHA-256 of their exact bytes. Neither clock nor caller decides whether a bundle verifies,
 * only its bytes and the trusted root; so bytes that come back from a registry, and hash to the same, prove the same again.
 * Whom and what they must speak of is compared each time.
 */
class ProvenBundles {
    proven = new Map();
    of(bytes) {
        return this.proven.get(digest/* Digest */.n.of(bytes).hex);
    }
    keep(bytes, proven) {
        if (this.proven.size >= MAX_REMEMBERED)
            this.proven.clear();
        this.proven.set(digest/* Digest */.n.of(bytes).hex, proven);
    }
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __nccwpck_require__(9654);
// EXTERNAL MODULE: ./src/sigstore/json.ts
var json = __nccwpck_require__(3494);
// EXTERNAL MODULE: ./src/sigstore/service.ts
var sigstore_service = __nccwpck_require__(4785);
;// CONCATENATED MODULE: ./src/sigstore/signing-config.ts




const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const MAX_BYTES = 1_048_576;
/** The signing config in a file or a TUF target; `origin` names it in errors. Throws RequestError. */
function parseSigningConfig(bytes, origin) {
    let config;
    try {
        config = protobuf_specs_dist.SigningConfig.fromJSON((0,json/* parseForeignJson */.Y)(bytes, MAX_BYTES));
    }
    catch (error) {
        throw configError(`${origin} is not a signing config`, error instanceof Error ? error.message : '');
    }
    if (config.mediaType !== MEDIA_TYPE)
        throw configError(`${origin} is not a signing config of version 0.2`, `its media type is "${config.mediaType}"`);
    return config;
}
/** The services to sign with at `now` (protobuf-specs, sigstore_trustroot.proto: validity, API version, operator, selector); throws RequestError. */
function selectServices(config, now, wanted) {
    const [authority] = newestFirst(config.caUrls, now, [1]);
    if (!authority)
        throw configError('the signing config names no certificate authority', listed(config.caUrls));
    const log = selectLog(config, now, wanted);
    const timestampAuthorities = choose(perOperator(newestFirst(config.tsaUrls, now, [1])), config.tsaConfig, 'tsaConfig');
    if (timestampAuthorities.length === 0 && log?.api !== 1)
        throw configError('the signing config names no timestamp authority', log ? 'a log of version 2 gives no time of its own' : 'it names no transparency log either');
    return {
        certificateAuthority: addressOf(authority),
        log,
        timestampAuthorities: timestampAuthorities.map(addressOf)
    };
}
function selectLog(config, now, wanted) {
    const { rekorTlogUrls, rekorTlogConfig } = config;
    const versions = wanted === 'auto' ? [1, 2] : [wanted === 'v1' ? 1 : 2];
    const api = versions.find((version) => newestFirst(rekorTlogUrls, now, [version]).length > 0);
    if (api === undefined) {
        if (wanted === 'auto' && rekorTlogUrls.length === 0)
            return undefined;
        throw noLog(config, wanted);
    }
    const chosen = choose(perOperator(newestFirst(rekorTlogUrls, now, [api])), rekorTlogConfig, 'rekorTlogConfig');
    const [log, ...others] = chosen;
    if (!log)
        return undefined;
    if (others.length > 0)
        throw configError(`the signing config asks for entries in ${chosen.length} logs; one can be written`, listed(rekorTlogUrls));
    return { url: addressOf(log), api };
}
// Services that are valid now and speak one of these versions, the newest first; equals stay in the order of the file.
function newestFirst(services, now, versions) {
    return services
        .filter(({ majorApiVersion, validFor }) => {
        const { start, end } = validFor ?? {};
        return versions.includes(majorApiVersion) && (!start || start <= now) && (!end || now <= end);
    })
        .sort((one, other) => startOf(other) - startOf(one));
}
function startOf({ validFor }) {
    return validFor?.start?.getTime() ?? 0;
}
function perOperator(services) {
    const operators = new Set();
    return services.filter(({ operator }) => {
        const first = !operators.has(operator);
        operators.add(operator);
        return first;
    });
}
function choose(services, config, field) {
    if (services.length === 0)
        return [];
    switch (config?.selector) {
        case protobuf_specs_dist.ServiceSelector.ANY:
            return services.slice(0, 1);
        case protobuf_specs_dist.ServiceSelector.ALL:
            return [...services];
        case protobuf_specs_dist.ServiceSelector.EXACT:
            return exactly(config.count, services, field);
        case protobuf_specs_dist.ServiceSelector.SERVICE_SELECTOR_UNDEFINED:
        case undefined:
            throw configError(`the signing config does not say in ${field} how to choose`, 'its selector is missing');
    }
}
function exactly(count, services, field) {
    if (count < 1 || count > services.length)
        throw configError(`the signing config asks in ${field} for ${count} services of different operators`, `${services.length} of them are valid now`);
    return services.slice(0, count);
}
function addressOf(service) {
    const url = URL.parse(service.url);
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && (0,sigstore_service/* isLoopback */.U9)(url.hostname))))
        return url;
    throw configError(`the signing config names ${JSON.stringify(service.url.slice(0, 80))}`, 'it is no https address');
}
function noLog(config, wanted) {
    return new errors/* RequestError */.GI('E_LOG_VERSION', {
        message: wanted === 'auto'
            ? 'the signing config names no transparency log that can be written to now'
            : `the signing config names no transparency log of version ${wanted.slice(1)} that is valid now`,
        reason: listed(config.rekorTlogUrls),
        remedy: 'set transparency-log: auto, or give a signing-config that lists such a log'
    });
}
function listed(services) {
    if (services.length === 0)
        return 'it lists none';
    const names = services.map(({ url, majorApiVersion, validFor }) => {
        const [start, end] = [validFor?.start, validFor?.end].map((date) => date?.toISOString().slice(0, 10) ?? '');
        return `${url} (version ${majorApiVersion}, ${start ?? ''}..${end ?? ''})`;
    });
    return `it lists ${names.join(', ')}`;
}
function configError(message, reason) {
    return new errors/* RequestError */.GI('E_SIGNING_CONFIG', {
        message: message.slice(0, 160),
        reason,
        remedy: 'take the signing config from the operator of this Sigstore, or make one with cosign signing-config create'
    });
}

// EXTERNAL MODULE: ./src/sigstore/trust-files.ts
var trust_files = __nccwpck_require__(1002);
// EXTERNAL MODULE: ./src/sigstore/tuf.ts + 1 modules
var tuf = __nccwpck_require__(888);
;// CONCATENATED MODULE: ./src/sigstore/trust.ts










const MAX_LEAVES = 64;
const PUBLIC_GOOD_HOST = /(?:^|\.)sigstore\.dev$/;
/** Reads and checks the trust in a Sigstore instance; throws RequestError, UnavailableError or EvidenceError. */
async function loadTrust(source, context) {
    if (source.kind === 'files')
        return trustFiles(source.trustedRoot, source.signingConfig);
    const targets = await (0,tuf/* fetchTargets */.$)(source, context);
    const origin = source.mirror.host;
    return new Trust({
        publicGood: source.publicGood,
        root: (0,trust_files/* parseTrustedRoot */.t1)(targets.trustedRoot, `trusted_root.json of ${origin}`),
        config: configOf(targets.signingConfig, `signing_config.v0.2.json of ${origin}`),
        configV2: configOf(targets.signingConfigV2, `signing_config_rekor_v2.v0.2.json of ${origin}`)
    });
}
/** The trusted root of one Sigstore instance, parsed once for everything that is signed and verified with it. */
class Trust {
    /** Whether signing writes to the public-good log, where everything stays readable for everybody. */
    publicGood;
    requires;
    proven = new ProvenBundles();
    material;
    parts;
    chains;
    leaves = new Map();
    others;
    /** Throws RequestError when a key or a certificate of the root is damaged. */
    constructor(parts) {
        const { root, config } = parts;
        this.parts = parts;
        this.others = (parts.others ?? []).map((other) => new Trust({ publicGood: false, root: other, config: undefined, configV2: undefined }));
        this.publicGood = parts.publicGood || (config !== undefined && namesPublicGood(config));
        this.requires = {
            certificateLog: root.ctlogs.length > 0,
            log: config ? config.rekorTlogUrls.length > 0 : root.tlogs.length > 0
        };
        try {
            this.chains = root.certificateAuthorities.map(chainFrom);
            this.material = trustMaterial(root);
        }
        catch (error) {
            throw (0,trust_files/* rootError */.hs)('the trusted root', (0,errors/* messageOf */.bD)(error));
        }
    }
    /** The services to sign with at `now`; throws RequestError when the instance names none, or none of the wanted version. */
    services(now, wanted) {
        const { config, configV2 } = this.parts;
        const chosen = wanted === 'v2' ? (configV2 ?? config) : config;
        if (!chosen) {
            throw new errors/* RequestError */.GI('E_SIGNING_CONFIG', {
                message: 'nothing says which services to sign with: there is no signing config of version 0.2',
                reason: 'none came with the trusted root, which alone is enough to verify and not to sign',
                remedy: 'give signing-config and trusted-root, both from the operator of this Sigstore'
            });
        }
        return selectServices(chosen, now, wanted);
    }
    /** PEM of the intermediates, then of the root, that issued a leaf; undefined where no trusted authority that is valid at its start did. */
    chainOf(leaf) {
        const issuedAt = new Date(leaf.validFrom);
        return this.chains.find(({ start, end, issuer }) => start <= issuedAt && issuedAt <= end && issued(issuer, leaf))
            ?.text;
    }
    /** The trusted instance that issued the leaf in these DER bytes; this one where none did. Throws Error when they hold no certificate. */
    issuing(der) {
        if (this.others.length === 0)
            return this;
        const leaf = new external_node_crypto_.X509Certificate(der);
        return [this, ...this.others].find((instance) => instance.chainOf(leaf) !== undefined) ?? this;
    }
    /**
     * A verifier that tells logs by their keys. `names` are what the checkpoints call their logs: an operator chooses such a
     * name freely (rekor-server --rekor_server.hostname), it need not be part of the log's address. Where it is given a key in
     * place of the certificate, that is the key of `leaf`, good for the times at which the certificate was proved.
     */
    verifierFor(names, leaf) {
        const publicKey = () => ({ publicKey: leaf.publicKey, validFor: (time) => leaf.isProvenAt(time) });
        return this.verifier(names, publicKey, 1);
    }
    /** The same for a bare key, which has no life that a time would have to be proved for. */
    verifierForKey(names, key) {
        return this.verifier(names, () => ({ publicKey: key, validFor: () => true }), 0);
    }
    verifier(names, publicKey, timestampThreshold) {
        const tlogs = this.material.tlogs.map((tlog) => ({ ...tlog, baseURL: [tlog.baseURL, ...names].join(' ') }));
        return new dist/* Verifier */.BL({ ...this.material, tlogs, publicKey }, {
            ctlogThreshold: this.requires.certificateLog ? 1 : 0,
            tlogThreshold: this.requires.log ? 1 : 0,
            timestampThreshold
        });
    }
    /** The certificate in these DER bytes, the same object whenever it is asked for again; throws Error when there is none. */
    leaf(der) {
        const key = der.toString('base64');
        const leaf = this.leaves.get(key) ?? new Leaf(der);
        if (this.leaves.size >= MAX_LEAVES)
            this.leaves.clear();
        this.leaves.set(key, leaf);
        return leaf;
    }
    /** The address of the log with this identifier. */
    logAddress(keyId) {
        return this.parts.root.tlogs.find(({ checkpointKeyId, logId }) => (checkpointKeyId ?? logId)?.keyId.equals(keyId))
            ?.baseUrl;
    }
}
function trustMaterial(root) {
    const material = (0,dist/* toTrustMaterial */.jO)(root);
    const known = (authorities) => authorities.map((authority) => ({
        ...authority,
        certChain: authority.certChain.map((certificate) => new KnownCertificate(certificate.root.toDER()))
    }));
    return {
        ...material,
        certificateAuthorities: known(material.certificateAuthorities),
        timestampAuthorities: known(material.timestampAuthorities)
    };
}
const BEGINNING_OF_TIME = new Date(0);
const END_OF_TIME = new Date(8_640_000_000_000_000);
function chainFrom({ certChain, validFor }) {
    const [issuer, ...others] = (certChain?.certificates ?? []).map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes));
    if (!issuer)
        throw new TypeError('a certificate authority has no certificate');
    return {
        start: validFor?.start ?? BEGINNING_OF_TIME,
        end: validFor?.end ?? END_OF_TIME,
        issuer,
        text: [issuer, ...others].map(({ raw }) => (0,certificate/* pemOf */._y)(raw)).join('')
    };
}
function issued(issuer, leaf) {
    return leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey);
}
async function trustFiles(rootPath, configPath) {
    const [root, config] = await Promise.all([
        (0,trust_files/* readTrustFile */.XS)(rootPath, 'trusted-root'),
        configPath === undefined ? undefined : (0,trust_files/* readTrustFile */.XS)(configPath, 'signing-config')
    ]);
    const [first, ...others] = (0,trust_files/* parseTrustedRoots */.uE)(root, 'trusted-root');
    return new Trust({
        publicGood: false,
        root: first,
        others,
        config: configOf(config, 'signing-config'),
        configV2: undefined
    });
}
function configOf(bytes, origin) {
    return bytes && parseSigningConfig(bytes, origin);
}
function namesPublicGood({ caUrls, rekorTlogUrls }) {
    return [...caUrls, ...rekorTlogUrls].some(({ url }) => PUBLIC_GOOD_HOST.test(URL.parse(url)?.hostname ?? ''));
}


/***/ }),

/***/ 888:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ fetchTargets)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __nccwpck_require__(9529);
// EXTERNAL MODULE: ./src/sigstore/service.ts
var service = __nccwpck_require__(4785);
// EXTERNAL MODULE: ./src/sigstore/trust-files.ts
var trust_files = __nccwpck_require__(1002);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/tuf-js/dist/error.js
var dist_error = __nccwpck_require__(6376);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./src/sigstore/json.ts
var json = __nccwpck_require__(3494);
;// CONCATENATED MODULE: ./src/sigstore/tuf-mirror.ts



// tuf-js tells by this class alone that there is no newer root, and does not export it.




const FILE_MS = 5_000;
const TIMESTAMP_BYTES = 16_384;
const ROOT_BYTES = 512_000;
const MAX_REDIRECTS = 5;
/** The files of a TUF repository for tuf-js, over our own connections; what is in them is tuf-js's affair. */
class TufMirror {
    base;
    folder;
    ahead = new Map();
    lastFailure;
    /** `folder` is where downloads are put for as long as they are checked. */
    constructor(mirror, folder) {
        this.base = mirror.href.replace(/\/$/, '');
        this.folder = folder;
        // The timestamp is asked for beside the newer root that there seldom is: it needs nothing of it but the proof afterwards.
        this.begin(`${this.base}/timestamp.json`, TIMESTAMP_BYTES);
    }
    /** Asks for the root after this one while everything else is made ready (TUF specification §5.3.3). */
    expectRootAfter(root) {
        const { signed } = (0,json/* parseForeignJson */.Y)(root, ROOT_BYTES * 2);
        if (typeof signed.version === 'number')
            this.begin(`${this.base}/${signed.version + 1}.root.json`, ROOT_BYTES);
    }
    /** What kept a download from coming, where that is why tuf-js failed with `error`; undefined where it did come and proves nothing. */
    failureBehind(error) {
        // Of some failed downloads tuf-js keeps no more than a text.
        const failure = isDownloadFailure(error) ? error : this.lastFailure;
        return isDownloadFailure(failure) ? failure : undefined;
    }
    async downloadBytes(url, maxLength) {
        const begun = this.ahead.get(url);
        this.ahead.delete(url);
        try {
            const bytes = await (begun ?? download(new URL(url), maxLength));
            // A newer root may have other keys for the timestamp than there were when it was asked for.
            if (url.endsWith('.root.json'))
                this.ahead.clear();
            this.lastFailure = undefined;
            return bytes;
        }
        catch (error) {
            this.lastFailure = error;
            throw error;
        }
    }
    async downloadFile(url, maxLength, handler) {
        const file = (0,external_node_path_.join)(this.folder, (0,external_node_crypto_.randomUUID)());
        await (0,promises_.writeFile)(file, await this.downloadBytes(url, maxLength));
        return handler(file);
    }
    begin(url, maxLength) {
        const bytes = download(new URL(url), maxLength);
        bytes.catch(() => {
            // Told to whoever asks for it.
        });
        this.ahead.set(url, bytes);
    }
}
/** Whether this is a download that did not come. */
function isDownloadFailure(error) {
    return error instanceof dist_error.DownloadHTTPError || error instanceof http/* TransportError */.wX;
}
/** Whether a download that failed so may come when it is asked for again. */
function downloadPasses(failure) {
    if (failure instanceof http/* TransportError */.wX)
        return (0,retry/* transportPasses */.R1)(failure);
    return failure.statusCode === 403 || (0,retry/* statusPasses */.U0)(failure.statusCode);
}
async function download(url, maxBytes, redirects = 0) {
    const response = await fetched(url, maxBytes);
    if (response.status === 200)
        return response.body;
    const { location } = response.headers;
    const target = location === undefined ? null : URL.parse(location, url.href);
    if (response.status < 300 || response.status >= 400 || !target || redirects === MAX_REDIRECTS)
        throw new dist_error.DownloadHTTPError(`it answered ${response.status}`, response.status);
    return download(target, maxBytes, redirects + 1);
}
async function fetched(url, maxBytes) {
    try {
        return await (0,http/* exchange */.cv)({ method: 'GET', url, timeoutMs: FILE_MS, maxBytes });
    }
    catch (error) {
        if (error instanceof http/* TransportError */.wX && error.kind === 'too-large')
            throw new dist_error.DownloadLengthMismatchError(error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/sigstore/tuf.ts








const BUDGET_MS = 30_000;
/** The verified targets of a TUF repository (TUF specification §5), into a fresh folder each time; throws UnavailableError when it can't be reached, EvidenceError when it does not prove itself. */
async function fetchTargets(source, context) {
    // Nothing that an earlier job or another step may have left is read: a planted cache would be a planted root.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temp, 'tuf-'));
    const budgetMs = context.deadline.within(BUDGET_MS);
    try {
        const reading = (0,retry/* retry */.L5)(() => readTargets(source, folder), {
            budgetMs,
            passes: (error) => isDownloadFailure(error) && downloadPasses(error),
            waiting: (error, waitMs) => {
                context.log.info(`the trust root at ${source.mirror.host} can't be read (${(0,errors/* messageOf */.bD)(error)}); trying again in ${(0,service/* duration */.p0)(waitMs)}`);
            }
        });
        return await within(reading, budgetMs, source);
    }
    catch (error) {
        throw isDownloadFailure(error) ? outage(source, (0,errors/* messageOf */.bD)(error), error) : error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
async function readTargets(source, folder) {
    const mirror = new TufMirror(source.mirror, folder);
    try {
        const updater = await updaterFor(source, mirror, folder);
        await updater.refresh();
        const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all([
            readTarget(updater, 'trusted_root.json'),
            readTarget(updater, 'signing_config.v0.2.json'),
            readTarget(updater, 'signing_config_rekor_v2.v0.2.json')
        ]);
        if (!trustedRoot)
            throw (0,trust_files/* rootError */.hs)(source.mirror.host, 'this TUF repository has no target trusted_root.json');
        return { trustedRoot, signingConfig, signingConfigV2 };
    }
    catch (error) {
        throw error instanceof errors/* CustodyError */.Kf ? error : (mirror.failureBehind(error) ?? unproven(source, error));
    }
}
async function updaterFor({ rootPath }, mirror, folder) {
    const root = rootPath === undefined ? await publicGoodRoot() : await (0,trust_files/* readTufRoot */.qo)(rootPath);
    mirror.expectRootAfter(root);
    const { Updater } = await __nccwpck_require__.e(/* import() */ 706).then(__nccwpck_require__.bind(__nccwpck_require__, 4706));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'root.json'), root);
    return new Updater({
        metadataBaseUrl: mirror.base,
        metadataDir: folder,
        targetBaseUrl: `${mirror.base}/targets`,
        targetDir: folder,
        fetcher: mirror
    });
}
async function publicGoodRoot() {
    const { default: seeds } = await __nccwpck_require__.e(/* import() */ 32).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8032, 19));
    return Buffer.from(seeds['https://tuf-repo-cdn.sigstore.dev']['root.json'], 'base64');
}
async function readTarget(updater, name) {
    const target = await updater.getTargetInfo(name);
    return target && (0,promises_.readFile)(await updater.downloadTarget(target));
}
async function within(work, milliseconds, source) {
    const timer = new AbortController();
    const late = (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: timer.signal }).then(() => {
        throw outage(source, `not everything was read within ${(0,service/* duration */.p0)(milliseconds)}`);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        timer.abort();
    }
}
function unproven(source, error) {
    return new errors/* EvidenceError */.oe('E_TRUST_TUF', {
        message: `the trust root at ${source.mirror.host} does not prove itself`.slice(0, 160),
        reason: (0,errors/* messageOf */.bD)(error),
        remedy: source.rootPath === undefined
            ? 'check the clock of this runner; if it is right, sign nothing until the mirror is mended'
            : 'check the clock of this runner, and that tuf-root belongs to this mirror; if both are right, tell its operator',
        cause: error
    });
}
function outage({ mirror, publicGood }, reason, cause) {
    return new errors/* UnavailableError */.hG('E_TRUST_OUTAGE', {
        message: `the trust root can't be read from ${mirror.host}`.slice(0, 160),
        reason,
        remedy: publicGood
            ? `look at ${service/* STATUS_PAGE */.$Q}, and whether this runner can reach that host; then re-run this job only`
            : 'look whether this runner can reach that host and that tuf-mirror is right; then re-run this job only',
        cause
    });
}


/***/ }),

/***/ 9798:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   IF: () => (/* binding */ verifyBundle),
/* harmony export */   JN: () => (/* binding */ verifyAttestationLayer),
/* harmony export */   hk: () => (/* binding */ openBundle),
/* harmony export */   pp: () => (/* binding */ verifySignatureLayer)
/* harmony export */ });
/* unused harmony export statementIn */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1040);
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6031);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8033);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7700);
/* harmony import */ var _expected_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7923);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3494);
/* harmony import */ var _legacy_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8971);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4254);
/* harmony import */ var _rekor_v1_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(3795);










const MAX_BUNDLE = 96 * 1_048_576;
const MAX_PAYLOAD = 1_048_576;
const SIGNATURE_TYPE = 'cosign container image signature';
/** Verifies a Sigstore bundle from its bytes alone, and that its statement speaks of the expected digest; throws EvidenceError. */
function verifyBundle(bytes, expected, trust) {
    const proven = trust.proven.of(bytes) ?? openBundle(bytes, trust).proven;
    return checked(proven, expected, () => statementIn(readBundle(bytes)));
}
/** The bundle in these bytes, verified but for whom and what it must speak of; throws EvidenceError. */
function openBundle(bytes, trust) {
    const bundle = readBundle(bytes);
    const proven = proveStatement(bundle, trust);
    trust.proven.keep(bytes, proven);
    return { bundle, proven };
}
/** The bundle in these bytes, unverified; throws EvidenceError where there is none. */
function readBundle(bytes) {
    return readable('the bundle', () => (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__/* .bundleFromJSON */ .vw)((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseForeignJson */ .Y)(bytes, MAX_BUNDLE)));
}
/** Verifies a layer of a `.sig` tag (cosign SIGNATURE_SPEC) from its bytes and annotations alone; throws EvidenceError. */
function verifySignatureLayer(payload, annotations, expected, trust) {
    const bundle = readable('the signature layer', () => {
        const signature = Buffer.from(annotation(annotations, 'dev.cosignproject.cosign/signature'), 'base64');
        const digest = Buffer.from(_image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.of(payload).hex, 'hex');
        return witnessed((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__/* .toMessageSignatureBundle */ .hj)({ digest, signature, certificate: leafOf(annotations) }), annotations);
    });
    const proof = (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .prove */ .zn)(bundle, trust, payload);
    checkSimpleSigning(payload, expected.digest);
    (0,_expected_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .checkSigner */ .J)(proof.signer, expected.identity);
    return proof;
}
/** Verifies a layer of an `.att` tag (cosign ATTESTATION_SPEC) from its bytes and annotations alone; throws EvidenceError. */
function verifyAttestationLayer(envelope, annotations, expected, trust) {
    const bundle = readable('the attestation layer', () => witnessed(bundleOf((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__/* .envelopeFromJSON */ .j)((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseForeignJson */ .Y)(envelope, MAX_BUNDLE)), leafOf(annotations)), annotations));
    checkEnvelopeHash(bundle, envelope);
    return checked(proveStatement(bundle, trust), expected, () => statementIn(bundle));
}
// cosign compares this hash with the bytes of the layer: an envelope that was written anew would not verify there. How an entry of
// the older kind, intoto, belongs to the envelope is for the verifier to say.
function checkEnvelopeHash({ verificationMaterial: { tlogEntries } }, envelope) {
    for (const { canonicalizedBody } of tlogEntries.filter(({ kindVersion }) => kindVersion?.kind !== 'intoto')) {
        const logged = readable('the log entry', () => (0,_rekor_v1_js__WEBPACK_IMPORTED_MODULE_9__/* .envelopeHashOf */ .KK)(canonicalizedBody));
        if (logged?.equals(_image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.of(envelope)))
            continue;
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_LOG', 'the log entry does not belong to the envelope', `it is for an envelope with ${logged?.toString() ?? 'no hash'}, and the layer has ${_image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.of(envelope).toString()}`);
    }
}
function proveStatement(bundle, trust) {
    const proof = (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .prove */ .zn)(bundle, trust);
    const statement = statementIn(bundle);
    const { predicateType } = statement;
    return { ...proof, predicateType, subjects: (0,_attestation_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectDigests */ .IF)(statement), payload: payloadDigest(bundle) };
}
function checked(proven, expected, read) {
    checkSubject(proven.subjects, expected.digest);
    (0,_expected_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .checkSigner */ .J)(proven.signer, expected.identity);
    let statement;
    return {
        ...proven,
        get statement() {
            return (statement ??= read());
        }
    };
}
function payloadDigest({ content }) {
    return _image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.of(content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0));
}
/** The in-toto statement in a bundle's envelope; throws EvidenceError when the bundle holds something else. */
function statementIn({ content }) {
    if (content.$case !== 'dsseEnvelope')
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_FORMAT', 'the bundle holds a plain signature, not a DSSE envelope', 'verifiers of images read envelopes only');
    const { payload, payloadType, signatures } = content.dsseEnvelope;
    if (payloadType !== _attestation_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .STATEMENT_PAYLOAD_TYPE */ .Mb)
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_FORMAT', 'the envelope holds no in-toto statement', `its type is ${payloadType}`);
    if (signatures.length !== 1)
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_FORMAT', 'the envelope does not carry exactly one signature', `it carries ${signatures.length}`);
    readable('the statement', () => {
        (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseDepth */ .k)(payload);
    });
    return (0,_attestation_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStatement */ .By)(payload);
}
function checkSubject(subjects, digest) {
    if (subjects.some((subject) => subject.equals(digest)))
        return;
    throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_SUBJECT', `the statement is not about ${digest.toString()}`, `it is about ${subjects.slice(0, 8).map(String).join(', ') || 'nothing with a sha256 digest'}`);
}
function checkSimpleSigning(payload, digest) {
    const { critical } = readable('the signed payload', () => (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseForeignJson */ .Y)(payload, MAX_PAYLOAD));
    if (critical?.type !== SIGNATURE_TYPE)
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_FORMAT', 'the payload is no cosign signature', `its type is ${String(critical?.type)}`);
    const signed = _image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.tryParse(critical.image?.['docker-manifest-digest']);
    if (!signed?.equals(digest))
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_SUBJECT', `the signature is not about ${digest.toString()}`, `it is about ${signed?.toString() ?? 'nothing with a sha256 digest'}`);
}
// Without a log entry only a timestamp is left; beside one it adds nothing, and on attestations it covers the whole envelope.
function witnessed(bundle, annotations) {
    const entry = annotations['dev.sigstore.cosign/bundle'];
    const stamp = annotations['dev.sigstore.cosign/rfc3161timestamp'];
    const seen = !entry && stamp
        ? { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: (0,_legacy_js__WEBPACK_IMPORTED_MODULE_7__/* .stampFromAnnotation */ .DD)(stamp) }] } }
        : { tlogEntries: [(0,_legacy_js__WEBPACK_IMPORTED_MODULE_7__/* .entryFromAnnotation */ .U2)(annotation(annotations, 'dev.sigstore.cosign/bundle'))] };
    return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, ...seen } };
}
function bundleOf({ payload, payloadType, signatures }, certificate) {
    const [signature, ...others] = signatures;
    if (!signature || others.length > 0)
        throw new TypeError(`the envelope carries ${signatures.length} signatures`);
    return (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__/* .toDSSEBundle */ .PR)({ artifact: payload, artifactType: payloadType, signature: signature.sig, certificate });
}
function leafOf(annotations) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(annotation(annotations, 'dev.sigstore.cosign/certificate')).raw;
}
function annotation(annotations, name) {
    const value = annotations[name];
    if (value === undefined || value === '')
        throw new TypeError(`the annotation ${name} is missing`);
    return value;
}
function readable(what, read) {
    try {
        return read();
    }
    catch (error) {
        const fields = error instanceof _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__/* .ValidationError */ .yI ? `: ${error.fields.join(', ')}` : '';
        throw (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .unproven */ .gm)('E_VERIFY_FORMAT', `${what} can't be read`, `${(0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}${fields}`.slice(0, 300), error);
    }
}


/***/ }),

/***/ 7700:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ asCustodyError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   Kf: () => (/* binding */ CustodyError),
/* harmony export */   Q$: () => (/* binding */ afterwards),
/* harmony export */   Rh: () => (/* binding */ MissingError),
/* harmony export */   XQ: () => (/* binding */ RefusalError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   hG: () => (/* binding */ UnavailableError),
/* harmony export */   i_: () => (/* binding */ PermissionError),
/* harmony export */   oe: () => (/* binding */ EvidenceError),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
const NOTHING_WRITTEN = 'nothing was signed, published or proposed';
const MAX_MESSAGE = 160;
const MAX_TEXT = 1000;
/** The root of every error Custody throws on purpose; `code` is the heading in docs/troubleshooting.md. */
class CustodyError extends Error {
    code;
    reason;
    remedy;
    left;
    constructor(code, failure) {
        super(oneLine(failure.message, MAX_MESSAGE), failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = new.target.name;
        this.code = code;
        this.reason = failure.reason === undefined ? undefined : oneLine(failure.reason, MAX_TEXT);
        this.remedy = oneLine(failure.remedy, MAX_TEXT);
        this.left = failure.state ?? NOTHING_WRITTEN;
    }
    /** What is true of the outside world now. */
    get state() {
        return this.left;
    }
    /** What is told to a person, each on its own: this error, or the several that it stands for. */
    get faults() {
        return [this];
    }
    /** This error, told with what had been done before it happened; what more it says itself is told behind that. */
    after(state) {
        this.left = [NOTHING_WRITTEN, state].includes(this.left) ? state : `${state}; ${this.left}`;
        return this;
    }
}
/** The step's inputs, event or environment are wrong: who wrote the workflow must act. */
class RequestError extends CustodyError {
    exitCode = 2;
}
/** The GitOps repository does not allow the edit: its maintainers must act. */
class RefusalError extends CustodyError {
    exitCode = 3;
}
/** Something that was read does not prove what it should: a security reviewer must look before anybody goes on. */
class EvidenceError extends CustodyError {
    exitCode = 4;
}
/** Nothing is attached where something must be: whoever should have signed must act. */
class MissingError extends CustodyError {
    exitCode = 5;
}
/** A service did not answer, or not in time: nobody's fault here; wait and run the same job again. */
class UnavailableError extends CustodyError {
    exitCode = 6;
}
/** A credential is missing or may not do this: who owns the registry, token or repository must act. */
class PermissionError extends CustodyError {
    exitCode = 7;
}
/** Something that nobody foresaw: a defect of Custody, which its maintainers must mend. */
class DefectError extends CustodyError {
    exitCode = 1;
}
/** Anything thrown as an error of this family: itself, or an E_UNEXPECTED that says what to report. */
function asCustodyError(error) {
    if (error instanceof CustodyError)
        return error;
    return new DefectError('E_UNEXPECTED', {
        message: `unexpected: ${messageOf(error)}`,
        remedy: 'run the job again; when it fails the same way, report it with this line and the version of Custody',
        state: 'unknown: look at the registry with custody verify, and at the pull requests of the GitOps repository',
        cause: error
    });
}
/** The lines that tell a person of a failure: what, why, what to do, and what state was left. */
function failureLines({ message, reason, cause, remedy, state }) {
    const why = reason ?? (cause === undefined ? undefined : oneLine(messageOf(cause), MAX_TEXT));
    return [message, ...(why === undefined ? [] : [`Cause: ${why}`]), `Remedy: ${remedy}`, `State: ${state}`];
}
/** The result of `work`, whose errors tell that `state` had been reached before it began. */
async function afterwards(state, work) {
    try {
        return await work;
    }
    catch (error) {
        throw asCustodyError(error).after(state);
    }
}
/** The message of anything thrown, for a cause line. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
// A value that others wrote may have any length and hold line breaks; a line of an error is told as one line all the same.
function oneLine(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}


/***/ }),

/***/ 8059:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qz: () => (/* binding */ closeConnections),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   qP: () => (/* binding */ openConnections),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);




/** Why an exchange gave no usable answer. */
class TransportError extends Error {
    kind;
    host;
    constructor(kind, url, detail, cause) {
        super(`${url.host}: ${detail}`, cause === undefined ? undefined : { cause });
        this.name = 'TransportError';
        this.kind = kind;
        this.host = url.host;
    }
}
// Registries behind some CDNs answer uploads with Location headers beyond Node's 16 KiB default.
const MAX_HEADER_BYTES = 65_536;
const AGENT_OPTIONS = { keepAlive: true, maxSockets: 128, proxyEnv: process.env };
const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
const agents = new Map();
const openedAhead = new Map();
// Made when it is needed: a proxy variable that is no address throws here, and must be told like any other fault.
function agentFor(secure) {
    const agent = agents.get(secure) ?? newAgent(secure);
    agents.set(secure, agent);
    return agent;
}
function newAgent(secure) {
    const agent = secure ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(AGENT_OPTIONS) : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(AGENT_OPTIONS);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => takeOpened(secure, options) ?? connect(options, callback);
    return agent;
}
function takeOpened(secure, { host, port, lookup }) {
    // Whoever wants to look at the address first must not get a connection that is there already.
    if (lookup)
        return undefined;
    const sockets = openedAhead.get(placeOf(secure, host, port)) ?? [];
    let socket = sockets.pop();
    while (socket?.destroyed)
        socket = sockets.pop();
    return socket?.ref();
}
function placeOf(secure, host, port) {
    return `${String(secure)} ${String(host)} ${String(port)}`;
}
/** Opens connections to a server until there are `count`, for requests that will soon be sent at once; through a proxy they are left to the requests. */
function openConnections(url, count) {
    if (PROXY_VARIABLES.some((name) => process.env[name]))
        return;
    const secure = url.protocol === 'https:';
    const agent = agentFor(secure);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (secure ? 443 : 80);
    const place = placeOf(secure, host, port);
    const waiting = (openedAhead.get(place) ?? []).filter(({ destroyed }) => !destroyed);
    const used = connectionsOf(agent, `${host}:${port}:`);
    for (let missing = count - used - waiting.length; missing > 0; missing--)
        waiting.push(connectTo(secure, host, port));
    openedAhead.set(place, waiting);
}
function connectionsOf({ sockets, freeSockets }, name) {
    return [sockets, freeSockets]
        .flatMap((pool) => Object.entries(pool))
        .reduce((sum, [key, open]) => sum + (key.startsWith(name) ? (open?.length ?? 0) : 0), 0);
}
function connectTo(secure, host, port) {
    const socket = secure
        ? (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)({ host, port, ...((0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0 && { servername: host }), ALPNProtocols: ['http/1.1'] })
        : (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({ host, port, noDelay: true });
    // A failure is told to the request that opens a connection of its own in its place.
    return socket.unref().on('error', () => socket.destroy());
}
/** Sends one request and reads the whole answer, whatever its status; throws TransportError when there is none. */
async function exchange(request) {
    const response = await send(request);
    const { 'content-encoding': encoding } = response.headers;
    if (encoding !== undefined && encoding !== 'identity') {
        response.destroy();
        throw new TransportError('encoded', request.url, `answered with Content-Encoding ${encoding}, which was not asked for`);
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: await readBody(request, response) };
}
function send(request) {
    const { url, method, body } = request;
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'custody', ...request.headers };
    if (body !== undefined || method === 'POST' || method === 'PUT')
        headers['content-length'] = String(body?.length ?? 0);
    const secure = url.protocol === 'https:';
    const options = {
        method,
        headers,
        agent: agentFor(secure),
        maxHeaderSize: MAX_HEADER_BYTES,
        signal: AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs))),
        ...(request.lookup && { lookup: request.lookup })
    };
    return new Promise((resolve, reject) => {
        const outgoing = (secure ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, options, resolve);
        outgoing.on('error', (error) => {
            reject(transportErrorOf(request, error));
        });
        outgoing.end(body);
    });
}
async function readBody(request, response) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response) {
            length += chunk.length;
            if (length > request.maxBytes)
                break;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw transportErrorOf(request, error);
    }
    if (length > request.maxBytes)
        throw new TransportError('too-large', request.url, `sent more than ${request.maxBytes} bytes`);
    return Buffer.concat(chunks);
}
function transportErrorOf(request, error) {
    if (error instanceof TransportError)
        return error;
    const { name, code, message } = error;
    if (name === 'TimeoutError' || name === 'AbortError') {
        return new TransportError('timeout', request.url, `no full answer within ${Math.round(request.timeoutMs / 100) / 10} s`, error);
    }
    return new TransportError('network', request.url, code ?? message, error);
}
/** Ends idle connections so that the process can exit. */
function closeConnections() {
    for (const agent of agents.values())
        agent.destroy();
    for (const sockets of openedAhead.values())
        for (const socket of sockets.splice(0))
            socket.destroy();
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   X: () => (/* binding */ formsOf)
/* harmony export */ });
const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g;
/** The forms in which a secret could show up in text: itself, its JWT parts, base64, base64url, hex and URL-encoded. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const parts = secret.split('.').filter((part) => part.length >= 8);
    const forms = [
        secret,
        ...parts,
        bytes.toString('base64'),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        encodeURIComponent(secret)
    ];
    return [...new Set(forms)].filter((form) => form.length >= 4);
}
/** The text with every known secret and everything JWT-shaped replaced by `***`. */
function redact(text, secrets) {
    let clean = text;
    for (const secret of secrets)
        clean = clean.replaceAll(secret, '***');
    return clean.replace(JWT, '***');
}


/***/ }),

/***/ 9529:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ Deadline),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   R1: () => (/* binding */ transportPasses),
/* harmony export */   U0: () => (/* binding */ statusPasses),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8059);


const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/**
 * Runs `attempt` until it succeeds, fails for good, or the budget is spent; then the last error is thrown.
 * Waits are exponential with full jitter; a wait that the server asked for is kept where the budget allows it.
 */
async function retry(attempt, policy) {
    const started = performance.now();
    for (let count = 0;; count++) {
        try {
            return await attempt(count);
        }
        catch (error) {
            const verdict = policy.passes(error);
            if (verdict === false)
                throw error;
            const elapsed = performance.now() - started;
            const wait = typeof verdict === 'number' ? verdict : Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** count);
            if (elapsed + wait > policy.budgetMs)
                throw error;
            policy.waiting?.(error, wait, elapsed);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, policy.signal && { signal: policy.signal });
        }
    }
}
const PASSING_STATUS = new Set([408, 425, 429, 499]);
/** Whether an HTTP status is one that passes by itself: 408, 425, 429, 499 and every 5xx but 501 and 505. */
function statusPasses(status) {
    return PASSING_STATUS.has(status) || (status >= 500 && status !== 501 && status !== 505);
}
/** The wait that `Retry-After` asks for in milliseconds (RFC 9110 §10.2.3), seconds or a date; undefined where absent. */
function retryAfterMs(response, now = Date.now()) {
    const value = response.headers['retry-after'];
    if (value === undefined)
        return undefined;
    const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
    return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
/** Whether a transport fault may pass: lost connections and slowness do, oversized or encoded answers don't. */
function transportPasses(error) {
    return error instanceof _http_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX && (error.kind === 'network' || error.kind === 'timeout');
}
/** One shared end for everything a run does: no wait and no request outlives it. */
class Deadline {
    end;
    constructor(milliseconds) {
        this.end = performance.now() + milliseconds;
    }
    remainingMs() {
        return Math.max(0, this.end - performance.now());
    }
    /** The smaller of `milliseconds` and what is left. */
    within(milliseconds) {
        return Math.min(milliseconds, this.remainingMs());
    }
}


/***/ }),

/***/ 4461:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ findTool)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __nccwpck_require__(7700);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __nccwpck_require__(9529);
;// CONCATENATED MODULE: ./src/tools/download.ts



const MAX_ARCHIVE = 256 * 1024 * 1024;
const ATTEMPTS = 3;
const ATTEMPT_MS = 120_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
class Refused extends Error {
    passes;
    constructor(host, what, passes) {
        super(`${host} ${what}`);
        this.passes = passes;
    }
}
/** The bytes of a release at a public URL, in at most three attempts and without any credential; throws UnavailableError. */
async function download(url, { otherwise }, { deadline, log }) {
    let attempts = 0;
    try {
        return await (0,retry/* retry */.L5)(() => {
            attempts += 1;
            return follow(url, deadline);
        }, {
            budgetMs: deadline.within(ATTEMPTS * ATTEMPT_MS),
            passes: (error) => attempts < ATTEMPTS && (error instanceof Refused ? error.passes : (0,retry/* transportPasses */.R1)(error)),
            waiting: (error, waitMs) => {
                log.info(`${(0,errors/* messageOf */.bD)(error)}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw new errors/* UnavailableError */.hG('E_TOOL_FETCH', {
            message: `${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)} can't be downloaded from ${url.host}`,
            reason: `${(0,errors/* messageOf */.bD)(error)}, in ${attempts} attempts`,
            remedy: `run the job again; where this machine has no way to that host, ${otherwise}`,
            cause: error
        });
    }
}
async function follow(url, deadline) {
    let next = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const timeoutMs = deadline.within(ATTEMPT_MS);
        const answer = await (0,http/* exchange */.cv)({ method: 'GET', url: next, timeoutMs, maxBytes: MAX_ARCHIVE });
        if (answer.status === 200)
            return answer.body;
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.status) || !location) {
            throw new Refused(next.host, `answered ${answer.status}`, (0,retry/* statusPasses */.U0)(answer.status) && ((0,retry/* retryAfterMs */.Vs)(answer) ?? true));
        }
        const target = new URL(location, next);
        if (target.protocol !== url.protocol)
            throw new Refused(next.host, `leads to ${target.protocol}`, false);
        next = target;
    }
    throw new Refused(url.host, `leads on more than ${MAX_REDIRECTS} times`, false);
}

;// CONCATENATED MODULE: ./src/tools/tool-cache.ts



/**
 * Where the runner's tool cache has this release, in the layout of @actions/tool-cache: `TOOL/VERSION/ARCH` is whole once
 * `ARCH.complete` stands beside it. Undefined where the machine has no tool cache.
 */
function cacheFolder(env, release) {
    const cache = env['RUNNER_TOOL_CACHE'];
    return cache ? (0,external_node_path_.join)(cache, release.executable, release.version, process.arch) : undefined;
}
/** The archive that somebody left in the tool cache; unproved, as whoever can write there could have left anything. */
async function readCached(folder, archive) {
    try {
        await (0,promises_.readFile)(`${folder}.complete`);
        return await (0,promises_.readFile)((0,external_node_path_.join)(folder, archive.name));
    }
    catch {
        return undefined;
    }
}
/** Leaves a proved archive in the tool cache, whole or not at all; its executable beside it is for others who look there. */
async function keepInCache(folder, { archive, bytes, executable, release }, log) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        const partial = await (0,promises_.mkdtemp)(`${folder}-`);
        try {
            await (0,promises_.writeFile)((0,external_node_path_.join)(partial, archive.name), bytes);
            await (0,promises_.copyFile)(executable, (0,external_node_path_.join)(partial, release.executable));
            await (0,promises_.rename)(partial, folder);
        }
        finally {
            await (0,promises_.rm)(partial, { recursive: true, force: true });
        }
        await (0,promises_.writeFile)(`${folder}.complete`, '');
    }
    catch (error) {
        log.info(`${release.title} is not kept in the tool cache: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __nccwpck_require__(8033);
;// CONCATENATED MODULE: ./src/tools/tool-release.ts


/** The archive for this machine; throws RequestError where the release is not pinned for it. */
function archiveFor(release, machine = `${process.platform}-${process.arch}`) {
    const archive = release.archives[machine];
    if (archive)
        return archive;
    const { title, version, archives, otherwise } = release;
    throw new errors/* RequestError */.GI('E_TOOL_PLATFORM', {
        message: `Custody pins no ${title} for ${machine}`,
        reason: `it pins ${title} ${version} for ${Object.keys(archives).join(', ')}`,
        remedy: otherwise
    });
}
/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
function checkArchive(bytes, archive, { otherwise }, origin) {
    const { hex } = digest/* Digest */.n.of(bytes);
    if (hex === archive.sha256)
        return;
    throw new errors/* EvidenceError */.oe('E_TOOL_HASH', {
        message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
        reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
        remedy: `look who answers for that address; until then ${otherwise}, one that you trust`
    });
}

;// CONCATENATED MODULE: ./src/tools/find-tool.ts








const UNPACK_MS = 60_000;
// The images of one run are scanned at the same time and share its folder: they must share its download too.
const searches = new Map();
/**
 * The path of a tool: the given one, else the first on PATH that fits, else the pinned release from the tool cache or its download, which
 * is unpacked only when its SHA-256 is the one in our source. Throws RequestError, UnavailableError, or EvidenceError for another hash.
 */
function findTool(wanted, options) {
    const key = JSON.stringify([options.temp, wanted.release, wanted.given?.path]);
    const search = searches.get(key) ?? searchTool(wanted, options);
    searches.set(key, search);
    return search;
}
async function searchTool({ release, given, fits }, options) {
    if (given)
        return givenTool(given, release);
    const onPath = await toolOnPath(release, options, fits);
    if (onPath === undefined)
        return pinnedTool(release, options);
    options.log.info(`${release.title}: ${onPath}, found on PATH`);
    return onPath;
}
async function givenTool({ name, path }, { title }) {
    const absolute = (0,external_node_path_.resolve)(path);
    if (await isExecutable(absolute))
        return absolute;
    throw new errors/* RequestError */.GI('E_TOOL_PATH', {
        message: `${name} ${JSON.stringify(path.slice(-100))} is not an executable file`,
        reason: 'it is not there, is a folder, or lacks the right to be executed',
        remedy: `pass the path of a ${title} for this machine, or leave ${name} out to use the pinned one`
    });
}
async function toolOnPath({ executable }, { env }, fits) {
    // A relative entry would be looked up in the checked-out repository.
    for (const folder of (env['PATH'] ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const candidate = (0,external_node_path_.join)(folder, executable);
        if ((await isExecutable(candidate)) && (!fits || (await fits(candidate))))
            return candidate;
    }
    return undefined;
}
async function isExecutable(path) {
    try {
        await (0,promises_.access)(path, promises_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
async function pinnedTool(release, options) {
    const { env, log } = options;
    const { title, version } = release;
    const archive = archiveFor(release);
    const folder = cacheFolder(env, release);
    const cached = folder === undefined ? undefined : await readCached(folder, archive);
    if (cached && isProved(cached, archive, release, log)) {
        log.info(`${title} ${version}: from the tool cache, its archive hashed again`);
        return unpack(cached, archive, release, options);
    }
    const url = new URL(archive.name, release.downloads);
    log.info(`${title} ${version}: downloading ${archive.name} from ${url.host}`);
    const bytes = await download(url, release, options);
    checkArchive(bytes, archive, release, url.host);
    const executable = await unpack(bytes, archive, release, options);
    // A hosted runner's tool cache ends with the job.
    if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
        await keepInCache(folder, { archive, bytes, executable, release }, log);
    }
    return executable;
}
function isProved(bytes, archive, release, log) {
    try {
        checkArchive(bytes, archive, release, 'the tool cache');
        return true;
    }
    catch (error) {
        log.warning(`the tool cache is not used: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
}
async function unpack(bytes, archive, { executable, otherwise }, { env, temp, deadline }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, `${executable}-tool-`));
    const file = (0,external_node_path_.join)(folder, archive.name);
    await (0,promises_.writeFile)(file, bytes);
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('tar', ['-xzf', file, '-C', folder, executable], {
            env: { PATH: env['PATH'] },
            timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
        });
    }
    catch (error) {
        throw new errors/* RequestError */.GI('E_TOOL_UNPACK', {
            message: `tar can't unpack ${archive.name}`,
            reason: (0,errors/* messageOf */.bD)(error).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: `install tar and gzip on this machine, or ${otherwise}`,
            cause: error
        });
    }
    return (0,external_node_path_.join)(folder, executable);
}


/***/ }),

/***/ 8049:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   qI: () => (/* binding */ runTool),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _support_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);




// What a registry, the proxy and their certificates take, and nothing of the job's: no ACTIONS_*, no INPUT_*, no token.
const PASSED_ON = [
    ...['PATH', 'HOME', 'DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'XDG_RUNTIME_DIR', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
    // By it the runner finds and ends what a cancelled job left behind.
    'RUNNER_TRACKING_ID'
];
/** The environment that a program of others gets: what a registry takes, the variables named besides, and nothing else. */
function toolEnvironment(env, besides = []) {
    const passed = [...PASSED_ON, ...besides].map((name) => [name, env[name]]);
    return Object.fromEntries(passed.filter(([, value]) => value !== undefined));
}
/** Runs a program to its end, without a shell; a run that takes too long is killed. */
async function runTool(run) {
    run.signal.throwIfAborted();
    const words = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(run.log, 'w');
    try {
        const { executable, args, folder, env } = run;
        return await endOf((0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(executable, args, { cwd: folder, env, stdio: ['ignore', words.fd, words.fd] }), run);
    }
    finally {
        await words.close();
    }
}
/** The last lines that a program printed, as one line without control characters and without what looks like a token. */
function lastWords(log, length = 400) {
    const lines = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(log.subarray(-4096).toString('utf8'))
        .split(/[\r\n]+/)
        .map((line) => line.replaceAll(/[^ -~]+/g, ' ').trim());
    return (0,_support_log_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E)(lines.filter(Boolean).join(' | '), []).slice(-length);
}
function endOf(child, { deadline, limitMs: longestMs, signal }) {
    const limitMs = deadline.within(longestMs);
    const limit = AbortSignal.timeout(Math.ceil(limitMs));
    const end = AbortSignal.any([limit, signal]);
    const kill = () => child.kill('SIGKILL');
    end.addEventListener('abort', kill);
    if (end.aborted)
        kill();
    return new Promise((resolve) => {
        child.once('error', (cause) => {
            resolve({ kind: 'not-started', cause });
        });
        child.once('exit', (code, killedBy) => {
            resolve(limit.aborted ? { kind: 'late', limitMs } : { kind: 'exit', code, signal: killedBy });
        });
    }).finally(() => {
        end.removeEventListener('abort', kill);
    });
}


/***/ }),

/***/ 8883:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns)
/* harmony export */ });
/** Lets at most `limit` pieces of work run at once; the others wait for their turn in the order in which they came. */
class Turns {
    free;
    waiting = [];
    constructor(limit) {
        this.free = limit;
    }
    async take(work) {
        if (this.free === 0)
            await new Promise((resolve) => this.waiting.push(resolve));
        else
            this.free -= 1;
        try {
            return await work();
        }
        finally {
            const next = this.waiting.shift();
            if (next)
                next();
            else
                this.free += 1;
        }
    }
}


/***/ }),

/***/ 4162:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ examine)
/* harmony export */ });
/* harmony import */ var _sigstore_verifier_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9798);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7700);


/** Verifies everything that was found about a digest; without an identity any signer that the trust root vouches for is reported. */
function examine(inventory, trust, identity) {
    const attachments = [];
    const refused = [];
    for (const item of inventory.items) {
        const finding = examineItem(item, inventory.digest, trust, identity);
        if ('verified' in finding)
            attachments.push(finding);
        else
            refused.push(finding);
    }
    return { attachments, refused };
}
function examineItem(item, digest, trust, identity) {
    if (item.kind === 'unreadable')
        return { item, digest, code: 'E_UNREADABLE', reason: item.reason };
    try {
        return verifyItem(item, digest, trust, identity);
    }
    catch (error) {
        if (!(error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CustodyError */ .Kf))
            throw error;
        return { item, digest, code: error.code, reason: error.reason ?? error.message };
    }
}
function verifyItem(item, digest, trust, identity) {
    const expected = { digest, ...(identity && { identity }) };
    switch (item.kind) {
        case 'bundle':
            return { form: 'bundle', item, digest, verified: (0,_sigstore_verifier_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBundle */ .IF)(item.bundle, expected, trust) };
        case 'attestation-layer':
            return {
                form: 'attestation-layer',
                item,
                digest,
                verified: (0,_sigstore_verifier_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyAttestationLayer */ .JN)(item.content, item.layer.annotations, expected, trust)
            };
        case 'signature-layer':
            return {
                form: 'signature-layer',
                item,
                digest,
                verified: (0,_sigstore_verifier_js__WEBPACK_IMPORTED_MODULE_0__/* .verifySignatureLayer */ .pp)(item.content, item.layer.annotations, expected, trust)
            };
    }
}


/***/ }),

/***/ 2955:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   an: () => (/* binding */ meetsRequirement),
/* harmony export */   mf: () => (/* binding */ SCAN_PREDICATE),
/* harmony export */   tL: () => (/* binding */ mayMean)
/* harmony export */ });
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6031);

const PROVENANCE = new Set([_attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.provenance, 'https://slsa.dev/provenance/v0.2']);
/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
const SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1';
/** Whether a statement with this predicate type meets a requirement. */
function meetsRequirement(predicateType, requirement) {
    switch (requirement) {
        case 'signature':
            return predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature;
        case 'provenance':
            return PROVENANCE.has(predicateType);
        case 'scan':
            return predicateType === SCAN_PREDICATE;
        case 'vsa':
            return predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.summary;
        case 'sbom':
            return (predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.reference ||
                predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.spdx ||
                predicateType.startsWith(`${_attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.spdx}/`));
        default:
            return predicateType === requirement;
    }
}
/** Whether something unverified may have been meant to meet a requirement: what can't be told counts as meant. */
function mayMean(item, requirement) {
    const predicateType = claimedType(item);
    return predicateType === undefined || meetsRequirement(predicateType, requirement);
}
function claimedType(item) {
    if (item.kind === 'signature-layer')
        return _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature;
    if (item.kind === 'attestation-layer')
        return item.layer.annotations['predicateType'];
    return item.kind === 'bundle' ? claimedInBundle(item.bundle) : undefined;
}
function claimedInBundle(bundle) {
    try {
        const { dsseEnvelope } = JSON.parse(bundle.toString('utf8'));
        const statement = JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8'));
        return typeof statement.predicateType === 'string' ? statement.predicateType : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5619:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readInventory)
/* harmony export */ });
/* harmony import */ var _oci_cosign_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6070);
/* harmony import */ var _oci_referrers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(961);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7700);



const MAX_BUNDLE = 96 * 1024 * 1024;
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle';
// go-containerregistry before 0.21.6 wrote the config's media type in place of the artifact type.
const MISLABELLED = new Set([undefined, 'application/vnd.oci.empty.v1+json']);
/** Reads what is attached to one digest, everything at once where nothing depends on another answer. */
async function readInventory(reader, digest, scope) {
    const [indexTag, signatures, attestations] = [(0,_oci_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .fallbackTag */ .fH)(digest), (0,_oci_cosign_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureTag */ .bG)(digest), (0,_oci_cosign_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .attestationTag */ .BJ)(digest)];
    const [referrers, fallbackIndex, signatureManifest, attestationManifest] = await Promise.all([
        scope.bundles && scope.referrersApi !== false ? reader.listReferrers(digest) : undefined,
        scope.bundles && scope.referrersApi !== true ? reader.tag(indexTag) : undefined,
        scope.legacy ? reader.tag(signatures) : undefined,
        scope.legacy ? reader.tag(attestations) : undefined
    ]);
    const { descriptors, faults } = referrers
        ? { descriptors: referrers, faults: [] }
        : listedIn(fallbackIndex, indexTag, scope);
    const items = await Promise.all([
        ...descriptors.filter(mayBeBundle).map((descriptor) => readBundle(reader, descriptor)),
        ...readLayers(reader, 'signature-layer', signatures, signatureManifest),
        ...readLayers(reader, 'attestation-layer', attestations, attestationManifest)
    ]);
    return {
        digest,
        scope,
        referrersApi: referrers !== undefined,
        fallbackIndex,
        signatureManifest,
        attestationManifest,
        listed: new Set(descriptors.map((descriptor) => descriptor.digest.toString())),
        others: descriptors.filter((descriptor) => !mayBeBundle(descriptor)),
        items: [...items, ...faults]
    };
}
function listedIn(index, tag, { tolerant }) {
    if (!index)
        return { descriptors: [], faults: [] };
    try {
        return { descriptors: (0,_oci_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIndex */ .A1)(index, tag), faults: [] };
    }
    catch (error) {
        if (!tolerant || !(error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CustodyError */ .Kf))
            throw error;
        return { descriptors: [], faults: [{ kind: 'unreadable', location: tag, reason: (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) }] };
    }
}
function mayBeBundle({ artifactType }) {
    return MISLABELLED.has(artifactType) || artifactType?.startsWith(BUNDLE_TYPE) === true;
}
function readLayers(reader, kind, tag, manifest) {
    const layers = manifest ? (0,_oci_cosign_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCosignManifest */ .A8)(manifest, tag) : [];
    return layers.map((layer) => readLayer(reader, kind, tag, layer));
}
async function readBundle(reader, descriptor) {
    const location = descriptor.digest.toString();
    return readable(location, async () => {
        const manifest = await reader.manifest(descriptor.digest);
        if (!manifest)
            return { kind: 'unreadable', location, reason: 'the registry lists it but does not have it' };
        const layer = (0,_oci_referrers_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleLayerOf */ .Vj)(manifest);
        if (!layer)
            return { kind: 'unreadable', location, reason: 'its manifest holds no single Sigstore bundle' };
        return { kind: 'bundle', location, bundle: await reader.blob(layer.digest, MAX_BUNDLE) };
    });
}
async function readLayer(reader, kind, tag, layer) {
    return readable(tag, async () => ({
        kind,
        location: tag,
        layer,
        content: await reader.blob(layer.digest, MAX_BUNDLE)
    }));
}
// A thing that somebody else attached and broke must not stop a run; a registry that is down must.
async function readable(location, read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UnavailableError */ .hG || !(error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CustodyError */ .Kf))
            throw error;
        return { kind: 'unreadable', location, reason: (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) };
    }
}


/***/ }),

/***/ 3560:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ RegistryReader)
/* harmony export */ });
/** Reads one repository, each content once: whatever is returned came from the registry and was hashed on arrival. */
class RegistryReader {
    registry;
    manifests = new Map();
    blobs = new Map();
    constructor(registry, expected = { manifests: [], blobs: [] }) {
        this.registry = registry;
        for (const digest of expected.manifests)
            this.manifest(digest).catch(() => undefined);
        for (const { digest, size } of expected.blobs)
            this.blob(digest, size).catch(() => undefined);
    }
    listReferrers(digest) {
        return this.registry.listReferrers(digest);
    }
    /** What a tag points to now; a tag is never remembered. */
    async tag(tag) {
        return (await this.registry.fetchManifest(tag))?.bytes;
    }
    manifest(digest) {
        return remembered(this.manifests, digest, async () => (await this.registry.fetchManifest(digest))?.bytes);
    }
    blob(digest, maxBytes) {
        return remembered(this.blobs, digest, () => this.registry.fetchBlob(digest, maxBytes));
    }
}
function remembered(known, digest, fetch) {
    const key = digest.toString();
    const found = known.get(key);
    if (found)
        return found;
    const fetched = fetch();
    known.set(key, fetched);
    return fetched;
}


/***/ }),

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/version.ts

/** The version of this build, as package.json has it. */
const VERSION = package_namespaceObject.rE;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d1: () => (/* binding */ runCommand),
  Rg: () => (/* binding */ runGate),
  iI: () => (/* binding */ runPolicy),
  hg: () => (/* binding */ runPreflight),
  EQ: () => (/* binding */ runPromote),
  Hk: () => (/* binding */ runScan),
  tl: () => (/* reexport */ runSign),
  R9: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/chain/parse-request.ts + 1 modules
var parse_request = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./src/chain/passage.ts
var passage = __nccwpck_require__(9289);
// EXTERNAL MODULE: ./src/chain/promote.ts + 5 modules
var promote = __nccwpck_require__(9853);
// EXTERNAL MODULE: ./src/chain/run.ts
var chain_run = __nccwpck_require__(236);
// EXTERNAL MODULE: ./src/chain/sign.ts + 33 modules
var sign = __nccwpck_require__(3215);
// EXTERNAL MODULE: ./src/chain/tokens.ts
var tokens = __nccwpck_require__(875);
// EXTERNAL MODULE: ./src/evidence/evidence-json.ts
var evidence_json = __nccwpck_require__(6663);
// EXTERNAL MODULE: ./src/evidence/attachments.ts
var attachments = __nccwpck_require__(975);
// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __nccwpck_require__(3326);
// EXTERNAL MODULE: ./src/evidence/links.ts
var links = __nccwpck_require__(6652);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __nccwpck_require__(1508);
;// CONCATENATED MODULE: ./src/evidence/chain.ts



const MAX_IMAGES = 4;
/** The chain of custody as a mermaid flowchart: commit, run, digests with what hangs on them, pull request. */
function chainPicture(evidence, pullRequestUrl) {
    const { signer, images } = evidence;
    const repository = (0,links/* repositoryName */.aR)(signer.sourceRepository) ?? signer.sourceRepository;
    const lines = [
        'flowchart LR',
        box('commit', `commit ${signer.sourceCommit.slice(0, 12)}`, repository),
        box('run', (0,links/* runName */.rt)(signer) ?? 'run', `event ${signer.event}`),
        'commit --> run',
        ...images.slice(0, MAX_IMAGES).flatMap((image, index) => imageLines(image, `image${index}`)),
        ...moreLines(images.length - MAX_IMAGES)
    ];
    return [...lines, ...pullRequestLines(images, pullRequestUrl)].join('\n');
}
function moreLines(images) {
    if (images <= 0)
        return [];
    const lines = [box('more', (0,markdown/* count */.U9)(images, 'more image')), 'run --> more'];
    return [...lines, box('moreattached', 'likewise', 'see the table below'), 'more --> moreattached'];
}
function imageLines(image, node) {
    const name = image.name.slice(image.name.lastIndexOf('/') + 1);
    const digest = image.digest.slice(0, 'sha256:'.length + 12);
    return [
        box(node, name, digest),
        `run --> ${node}`,
        box(`${node}attached`, ...attachedLines(image)),
        `${node} --> ${node}attached`
    ];
}
function attachedLines(image) {
    const kinds = new Set(image.attachments.map(({ kind }) => kind));
    const signed = ['signature', 'provenance', 'scan'].filter((kind) => kinds.has(kind));
    const main = image.sboms.find(({ subject }) => subject === image.digest) ?? image.sboms[0];
    const sbom = main === undefined ? 'SBOM' : `SBOM: ${(0,markdown/* count */.U9)(main.packages, 'package')}`;
    return [signed.join(', '), ...(kinds.has('sbom') ? [sbom] : [])];
}
function pullRequestLines(images, url) {
    const name = url === undefined ? undefined : (0,links/* pullRequestName */.Ib)(url);
    if (name === undefined)
        return [];
    const sources = images.slice(0, MAX_IMAGES).map((_image, index) => `image${index}attached`);
    const more = images.length > MAX_IMAGES ? ['moreattached'] : [];
    return [box('promotion', 'pull request', name), ...[...sources, ...more].map((source) => `${source} --> promotion`)];
}
function box(node, ...lines) {
    return `${node}["${lines.map((line) => (0,evidence_escape/* mermaidLabel */._b)(line)).join('<br/>')}"]`;
}

// EXTERNAL MODULE: ./src/evidence/facts.ts
var evidence_facts = __nccwpck_require__(9322);
// EXTERNAL MODULE: ./src/evidence/command-sections.ts + 1 modules
var command_sections = __nccwpck_require__(3325);
;// CONCATENATED MODULE: ./src/evidence/summary.ts







/**
 * The job summary in Markdown, from which a security reviewer can decide. It stays below 200 kB, as GitHub drops a summary
 * above 1 MiB whole; everything that comes from outside is escaped.
 */
function renderSummary(evidence, extra = {}) {
    const { promotion } = extra;
    const facts = promotion === undefined ? [] : [['Promotion', promotionFact(promotion)]];
    const several = evidence.images.length > 1;
    const sboms = (0,attachments/* sbomTable */.Ef)(evidence, 25_000);
    return (0,markdown/* sections */.V0)(`## ✅ ${verdict(evidence)}`, onlyDigest(evidence), (0,evidence_facts/* factsTable */.wd)(evidence, (0,evidence_facts/* verifiedFact */.Ty)(evidence), ...facts), (0,evidence_escape/* fence */.EU)('mermaid', chainPicture(evidence, promotion?.url)), '### What is attached', (0,attachments/* attachmentTable */.Os)(evidence, 60_000), sboms === undefined || several ? undefined : `### Where the SBOM comes from\n\n${sboms}`, '### What was checked', (0,attachments/* checkTable */.Dv)(evidence, 15_000), noteSection(evidence), sboms === undefined || !several ? undefined : (0,markdown/* folded */.TM)('Where each SBOM comes from', sboms), (0,markdown/* folded */.TM)('Where each piece is stored', (0,attachments/* storageTable */.CZ)(evidence, 35_000)), (0,markdown/* folded */.TM)('Verify it yourself', (0,command_sections/* commandSections */.Q)(evidence, 30_000)));
}
function verdict({ images }) {
    const [only] = images;
    if (images.length === 1 && only !== undefined)
        return `${(0,evidence_escape/* codeSpan */.SS)(only.name)} is signed, attested and read back from the registry`;
    return `${(0,markdown/* count */.U9)(images.length, 'image')} are signed, attested and read back from the registry`;
}
// In a block of its own, because GitHub puts a copy button on it.
function onlyDigest({ images }) {
    const [only] = images;
    return images.length === 1 && only !== undefined ? (0,evidence_escape/* fence */.EU)('text', (0,evidence_escape/* oneLine */.TN)(`${only.name}@${only.digest}`)) : undefined;
}
function promotionFact({ operation, url }) {
    if (operation === 'already-current')
        return 'nothing to do: the GitOps repository pins these digests already';
    if (operation === 'declined' && url !== undefined)
        return `${(0,links/* pullRequestLink */.Zl)(url)} was closed by a person; not opened again`;
    return url === undefined ? `pull request ${operation}` : `${(0,links/* pullRequestLink */.Zl)(url)}, ${operation}`;
}
function noteSection(evidence) {
    const lines = [...observations(evidence), ...evidence.notes.map((note) => (0,evidence_escape/* escapeMarkdown */.FV)(note))];
    return lines.length === 0 ? undefined : `### What a reviewer should know\n\n${(0,markdown/* bulletList */.fF)(lines, 12_000, 'note')}`;
}
function observations({ signer, images }) {
    const warning = (0,evidence_facts/* foreignWorkflow */.mB)(signer);
    const unlisted = images.filter(({ sboms }) => sboms.length === 0).length;
    const kept = images.flatMap(({ attachments }) => attachments).filter(({ outcome }) => outcome === 'kept').length;
    return [
        ...(warning === undefined ? [] : [`⚠️ ${warning}`]),
        ...(unlisted === 0 ? [] : [`No SBOM is attached to ${(0,markdown/* count */.U9)(unlisted, 'image')}.`]),
        ...(kept === 0 ? [] : [`Kept as an earlier run of the same identity left it: ${(0,markdown/* count */.U9)(kept, 'piece')}.`])
    ];
}

// EXTERNAL MODULE: ./src/sigstore/identity.ts
var identity = __nccwpck_require__(5414);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __nccwpck_require__(8059);
// EXTERNAL MODULE: ./src/actions/failure.ts + 1 modules
var failure = __nccwpck_require__(4782);
// EXTERNAL MODULE: ./src/actions/inputs.ts
var inputs = __nccwpck_require__(4601);
// EXTERNAL MODULE: ./src/actions/log.ts
var actions_log = __nccwpck_require__(5577);
// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __nccwpck_require__(3197);
;// CONCATENATED MODULE: ./src/actions/outputs.ts

/** Tells later steps what was proved: subject, verdict, log entries and where the files are. */
function writeSigningOutputs({ evidence, bundles, sbomPaths }, evidencePath) {
    const attachments = evidence.images.flatMap((image) => image.attachments);
    const logIndexes = new Set(attachments.map(({ logIndex }) => logIndex).filter((index) => index !== null));
    (0,runner/* setOutput */.uH)('subject', evidence.images.map(({ name, digest }) => `${name}@${digest}`).join('\n'));
    (0,runner/* setOutput */.uH)('verified', 'true');
    (0,runner/* setOutput */.uH)('log-indexes', [...logIndexes].sort(byNumber).join(','));
    (0,runner/* setOutput */.uH)('bundles', bundles);
    (0,runner/* setOutput */.uH)('sbom-paths', JSON.stringify(sbomPaths));
    (0,runner/* setOutput */.uH)('evidence', evidencePath);
}
/** Tells later steps what happened in the GitOps repository. */
function writePromotionOutputs(promotion) {
    (0,runner/* setOutput */.uH)('operation', promotion?.operation ?? 'none');
    (0,runner/* setOutput */.uH)('pull-request-number', promotion?.number ?? '');
    (0,runner/* setOutput */.uH)('pull-request-url', promotion?.url ?? '');
}
function byNumber(one, other) {
    return Number(one) - Number(other);
}

;// CONCATENATED MODULE: ./src/actions/sign.ts

















/** The one-step action: signs, attests, reads back, and proposes the digest; every failure ends as one error with its remedy. */
async function runSign() {
    const log = new actions_log/* ActionsLog */.I();
    try {
        await signStep(log);
    }
    catch (error) {
        (0,failure/* reportFailure */.x)(error, log);
    }
    finally {
        (0,http/* closeConnections */.Qz)();
    }
}
async function signStep(log) {
    const tokenRequest = (0,identity/* takeTokenRequest */.aM)(process.env);
    const request = (0,parse_request/* parseSigningRequest */.KO)((0,inputs/* readInput */.R)(log), log);
    const run = await (0,chain_run/* openRun */.I)(process.env, log, request.timeoutMs);
    if ((0,passage/* passageOf */.E)(request, tokenRequest !== undefined, run) === 'skip') {
        log.notice('this run comes from a fork; nothing is signed (on-fork: skip)');
        (0,runner/* setOutput */.uH)('operation', 'skipped');
        return;
    }
    const promotion = (0,promote/* beginPromotion */.x)(request, run);
    const result = await (0,sign/* signImages */.U)(request, (0,tokens/* tokenSource */.Z)(tokenRequest, undefined, run), promotion.permit, run);
    const evidencePath = await writeEvidence(result, run);
    writeSigningOutputs(result, evidencePath);
    await promoteAndTell(promotion, result).finally(() => result.storing);
}
// What was proved stays told in the summary when the pull request can't be opened.
async function promoteAndTell(promotion, { evidence }) {
    let outcome;
    try {
        outcome = await promotion.complete(evidence);
        writePromotionOutputs(outcome);
    }
    finally {
        (0,runner/* addSummary */.S0)(renderSummary(evidence, outcome && { promotion: outcome }));
    }
}
async function writeEvidence({ evidence }, { folder }) {
    const path = (0,external_node_path_.join)(folder, 'evidence.json');
    await (0,promises_.writeFile)(path, (0,evidence_json/* evidenceJson */.Y)(evidence));
    return path;
}

;// CONCATENATED MODULE: ./src/index.ts

// The signing step is what most starts are for: what the other entries need is read only when one of them is asked for.
/** The sub-action `policy/`. */
const runPolicy = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(583), __nccwpck_require__.e(47), __nccwpck_require__.e(197)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6197))).runPolicy();
/** The sub-action `preflight/`. */
const runPreflight = async () => (await __nccwpck_require__.e(/* import() */ 726).then(__nccwpck_require__.bind(__nccwpck_require__, 5726))).runPreflight();
/** The sub-action `scan/`. */
const runScan = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(361), __nccwpck_require__.e(673)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8673))).runScan();
/** The sub-action `promote/`. */
const runPromote = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(583), __nccwpck_require__.e(265), __nccwpck_require__.e(308)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3308))).runPromote();
/** The sub-action `gate/`. */
const runGate = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(583), __nccwpck_require__.e(265), __nccwpck_require__.e(308)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3308))).runGate();
/** The sub-action `verify/`. */
const runVerify = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(583), __nccwpck_require__.e(670)]).then(__nccwpck_require__.bind(__nccwpck_require__, 670))).runVerify();
/** The command line; gives its exit code. */
const runCommand = async (args) => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(583), __nccwpck_require__.e(265), __nccwpck_require__.e(47), __nccwpck_require__.e(361), __nccwpck_require__.e(711)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9711))).runCommand(args);

var __webpack_exports__runCommand = __webpack_exports__.d1;
var __webpack_exports__runGate = __webpack_exports__.Rg;
var __webpack_exports__runPolicy = __webpack_exports__.iI;
var __webpack_exports__runPreflight = __webpack_exports__.hg;
var __webpack_exports__runPromote = __webpack_exports__.EQ;
var __webpack_exports__runScan = __webpack_exports__.Hk;
var __webpack_exports__runSign = __webpack_exports__.tl;
var __webpack_exports__runVerify = __webpack_exports__.R9;
export { __webpack_exports__runCommand as runCommand, __webpack_exports__runGate as runGate, __webpack_exports__runPolicy as runPolicy, __webpack_exports__runPreflight as runPreflight, __webpack_exports__runPromote as runPromote, __webpack_exports__runScan as runScan, __webpack_exports__runSign as runSign, __webpack_exports__runVerify as runVerify };
