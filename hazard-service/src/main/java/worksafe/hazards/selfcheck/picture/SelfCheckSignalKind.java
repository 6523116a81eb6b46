package worksafe.hazards.selfcheck.picture;

/** Why returns deserve a look. None of it is a finding. */
public enum SelfCheckSignalKind {
    /** 长期全部符合: nothing was dangerous for many months. */
    ALL_CLEAR("self-check.signal.all-clear"),
    /** 结果雷同: one return after the other says the same. */
    IDENTICAL("self-check.signal.identical"),
    /** 用时过短: too little time for so many items. */
    TOO_FAST("self-check.signal.too-fast");

    private final String policy;

    SelfCheckSignalKind(String policy) {
        this.policy = policy;
    }

    String policy() {
        return policy;
    }
}
