package worksafe.training.exam;

import java.util.Locale;

/** Of what an exam consists (令30 Art. 13). */
public enum ExamPart {
    /** A paper. */
    THEORY,
    /** Work before two examiners. */
    PRACTICAL;

    /** As policies name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
