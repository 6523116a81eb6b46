package worksafe.gateway.wire;

/** Why a head is refused. */
enum HeadFault {
    /** It is not HTTP/1.1, or can be read in more than one way. */
    MALFORMED,
    /** Its target is not a path, or has characters or escapes that no target may have. */
    BAD_TARGET,
    /** Its target has characters outside ASCII that are not percent-encoded. */
    UNENCODED_TARGET,
    /** It did not arrive in time. */
    TOO_SLOW,
    /** Its method is none of HTTP: any word would do, and each would be remembered by whatever counts requests. */
    FOREIGN_METHOD,
    /** Its first line is too long. */
    LINE_TOO_LONG,
    /** Its headers are too large or too many. */
    HEADERS_TOO_LARGE
}
