export const id = 197;
export const ids = [197];
export const modules = {

/***/ 16197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPolicy: () => (/* binding */ runPolicy)
/* harmony export */ });
/* harmony import */ var _chain_parse_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92952);
/* harmony import */ var _chain_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71047);
/* harmony import */ var _chain_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50236);
/* harmony import */ var _support_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98059);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94782);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36982);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15577);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3197);








/** The policy action: writes admission policies, or compares a folder with them; a difference is one error. */
async function runPolicy() {
    const log = new _log_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionsLog */ .I();
    try {
        const read = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInput */ .R)(log);
        const request = (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePoliciesRequest */ .xR)(read);
        const run = await (0,_chain_run_js__WEBPACK_IMPORTED_MODULE_2__/* .openRun */ .I)(process.env, log, (0,_chain_parse_request_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(read('timeout') || '15m'));
        const result = await (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .makePolicies */ .Ny)(request, run);
        for (const line of (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .policyLines */ .EO)(result, request.task))
            log.info(line);
        const changed = request.task === 'write' ? result.changed : result.differences.map(({ path }) => path);
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutput */ .uH)('changed', JSON.stringify(changed));
        if (result.error)
            throw result.error;
    }
    catch (error) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)(error, log);
    }
    finally {
        (0,_support_http_js__WEBPACK_IMPORTED_MODULE_3__/* .closeConnections */ .Qz)();
    }
}


/***/ })

};
