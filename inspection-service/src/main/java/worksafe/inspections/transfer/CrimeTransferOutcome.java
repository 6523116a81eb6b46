package worksafe.inspections.transfer;

/** How a transfer ended. */
enum CrimeTransferOutcome {
    /** 追究刑事责任. */
    CONVICTED,
    /** 不起诉或者免予刑事处罚. */
    NOT_PROSECUTED,
    /** 公安机关退回，依法给予行政处罚. */
    RETURNED,
    /** 不予立案. */
    NOT_FILED
}
