package worksafe.hazards.danger;

/** How a danger came to be known. Not a hazard source (危险源): that is a Source. */
public enum DangerSource {
    /** 自查自报: the enterprise found it itself. */
    SELF_CHECK,
    /** 执法检查: inspectors found it. */
    INSPECTION,
    /** 举报: somebody told. */
    TIP_OFF,
    /** 任职登记比对: somebody holds a post without the certificate it needs. */
    TRAINING,
    /** Any other way. */
    OTHER
}
