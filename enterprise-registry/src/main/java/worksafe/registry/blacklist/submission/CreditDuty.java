package worksafe.registry.blacklist.submission;

/** What an office owes in the credit publicity system. */
public enum CreditDuty {
    /** To hand in there what is public here. */
    SUBMISSION("blacklist-submission"),
    /** To take back there what is not public here any more. */
    RETRACTION("blacklist-retraction");

    private final String kind;

    CreditDuty(String kind) {
        this.kind = kind;
    }

    /** The kind of its clock. */
    public String kind() {
        return kind;
    }
}
