package worksafe.platform.tasks.remark;

/** Who reads a remark. */
enum RemarkAudience {
    /** Authorities among themselves: whoever of them sees the subject. */
    AUTHORITY,
    /** The enterprise of the subject too. */
    ENTERPRISE_TOO
}
