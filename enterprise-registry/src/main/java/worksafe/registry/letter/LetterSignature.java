package worksafe.registry.letter;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed for a side, and when. What was signed the letter's hash says. */
@Embeddable
@Schema(name = "LetterSignature", description = "签署 / who signed, and when")
public record LetterSignature(
        @Schema(description = "签署账户 / account", examples = "supervisor-0042")
        String account,

        @Schema(description = "签署人 / name", examples = "赵监管")
        String name,

        @Schema(description = "签署时刻 / when", examples = "2026-01-15T10:00:00+08:00")
        Instant at) {}
