package worksafe.hazards.danger.value;

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
    /** 监测报警: a sensor raised alarm again and again. */
    ALARM,
    /** 义务履行比对: an obligation is not met. */
    OBLIGATION,
    /** Any other way. */
    OTHER
}
