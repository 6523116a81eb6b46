package worksafe.inspections.transfer;

/** To whom the authority objects. */
enum TransferObjection {
    /** 提请公安机关复议. */
    RECONSIDERATION,
    /** 建议人民检察院立案监督. */
    SUPERVISION
}
