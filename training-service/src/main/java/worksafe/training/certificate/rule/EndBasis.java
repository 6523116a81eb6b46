package worksafe.training.certificate.rule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why a certificate ends, and by which rule.
 *
 * @param source the document
 * @param clause where in it
 */
@Embeddable
public record EndBasis(@Enumerated(EnumType.STRING) EndGround ground, String source, String clause) {

    /** In words, for events and papers. */
    public String words() {
        return source + "，" + clause + "：" + ground.words();
    }
}
