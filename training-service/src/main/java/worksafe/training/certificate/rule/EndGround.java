package worksafe.training.certificate.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certificate no longer holds: the first two are time's doing, then grounds of revocation, then of cancellation. */
@Schema(name = "CertificateEndGround")
public enum EndGround {
    /** 有效期届满未延期. */
    EXPIRED("有效期届满未延期"),
    /** 逾期未复审. */
    REVIEW_OVERDUE("逾期未复审"),
    /** 身体条件已不适合继续从事特种作业. */
    UNFIT("身体条件已不适合继续从事特种作业"),
    /** 对发生生产安全事故负有责任. */
    ACCIDENT("对发生生产安全事故负有责任"),
    /** 证书记载虚假信息. */
    FALSE_DATA("证书记载虚假信息"),
    /** 以欺骗、贿赂等不正当手段取得证书. */
    FRAUD("以欺骗、贿赂等不正当手段取得证书"),
    /** 法律法规规定的其他情形. */
    OTHER("法律法规规定的其他情形"),
    /** 持证人死亡. */
    HOLDER_DIED("持证人死亡"),
    /** 持证人申请注销. */
    HOLDER_ASKED("持证人申请注销"),
    /** 证书被依法撤销. */
    REVOKED("证书被依法撤销");

    private final String words;

    EndGround(String words) {
        this.words = words;
    }

    /** The law's own words, as papers and events say it. */
    public String words() {
        return words;
    }

    /** Whether the holder broke the law, and did not only fall ill or forget a day. */
    public boolean violation() {
        return this == ACCIDENT || dishonest();
    }

    /** Whether whoever obtained the certificate so may not have another for a time. */
    public boolean dishonest() {
        return this == FALSE_DATA || this == FRAUD;
    }
}
