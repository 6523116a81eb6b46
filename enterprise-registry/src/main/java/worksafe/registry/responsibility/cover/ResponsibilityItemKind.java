package worksafe.registry.responsibility.cover;

/** What other contexts tell of an enterprise to which its responsibility system refers. */
public enum ResponsibilityItemKind {
    /** An entry of its list of posts. */
    POST,
    /** An entry of its list of devices. */
    DEVICE,
    /** A risk point. */
    RISK_POINT,
    /** Somebody who holds a post that the training context follows; covered by nobody, named by entries. */
    HOLDER
}
