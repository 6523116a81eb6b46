package worksafe.hazards.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a source is to be removed from the files.
 *
 * @param former what it was when that was first asked for
 * @param returnedForCompletion whether the authority waits for what was missing
 */
@Embeddable
record SourceRemoval(
        @Enumerated(EnumType.STRING) RemovalGround ground,
        @Enumerated(EnumType.STRING) SourceStatus former,

        @Column(name = "returned") boolean returnedForCompletion) {

    /** Why. */
    @Schema(name = "SourceRemovalGround")
    enum RemovalGround {
        /** It holds less than its critical quantities now. */
        BELOW_CRITICAL_QUANTITY,
        /** The unit is dismantled or emptied for good. */
        DISMANTLED,
        /** By another edition of the standard it is none. */
        STANDARD,
        /** It was entered by mistake. */
        MISTAKE
    }

    SourceRemoval returned() {
        return new SourceRemoval(ground, former, true);
    }

    SourceRemoval settled() {
        return new SourceRemoval(ground, former, false);
    }
}
