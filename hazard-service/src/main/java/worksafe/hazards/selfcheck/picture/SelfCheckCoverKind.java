package worksafe.hazards.selfcheck.picture;

/** What somebody's duty to check covers. */
public enum SelfCheckCoverKind {
    /** 岗位. */
    POST,
    /** 设备设施. */
    DEVICE
}
