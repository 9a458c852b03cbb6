/** The one account of every registry. */
export const ACCOUNT = { userName: 'interop', password: 'interop-password' }

/** The account as a line of an htpasswd file, the password hashed by bcrypt. */
export const HTPASSWD = `${ACCOUNT.userName}:$2b$04$83L20C1mXnikwjb7qL2GYeKs/VE5Yg2dVQcYyZzCttxwsnnM96hQS\n`
