package worksafe.platform.papers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a paper is delivered (送达方式), as the 民事诉讼法 knows them, to which 行政处罚法 Art. 61 refers. What is sent is served
 * when it is received: 安全生产违法行为行政处罚办法 Art. 31 (1) and (5) asks for the day of receipt on the receipt; the articles of
 * the 民事诉讼法 on the day of mail, electronic and entrusted service are 待核.
 */
@Schema(name = "PaperServiceWay")
public enum ServiceWay {
    /** Handed over, and signed for. */
    DIRECT(true, false, false),
    /** Left there when it was refused, before witnesses or on camera. */
    LEFT(false, true, false),
    /** By registered mail. */
    MAIL(false, true, true),
    /** By fax, mail or the like, where the addressee agreed to it in writing. */
    ELECTRONIC(false, true, true),
    /** Handed over by another authority. */
    ENTRUSTED(true, true, true),
    /** Put up in public, when nothing else reached the addressee; counts only when its days are over. */
    PUBLIC_NOTICE(false, true, false);

    private final boolean toSomebody;
    private final boolean byEvidence;
    private final boolean isSent;

    ServiceWay(boolean toSomebody, boolean byEvidence, boolean isSent) {
        this.toSomebody = toSomebody;
        this.byEvidence = byEvidence;
        this.isSent = isSent;
    }

    /** Whether it is served on the day on which it is received, not on that on which it was sent. */
    boolean isSent() {
        return isSent;
    }

    /** Whether somebody signs for it, who has to be named. */
    boolean toSomebody() {
        return toSomebody;
    }

    /** Whether it has to be said what proves it. */
    boolean byEvidence() {
        return byEvidence;
    }
}
