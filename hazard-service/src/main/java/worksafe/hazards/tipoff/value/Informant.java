package worksafe.hazards.tipoff.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who told, without saying who.
 *
 * @param category as what
 * @param channel by what way
 * @param signatories how many told together; the first one's contact is kept
 * @param nameSealed the name, sealed; absent of who stays anonymous
 * @param phoneSealed the number, sealed
 */
@Embeddable
public record Informant(
        @Enumerated(EnumType.STRING) Category category,
        @Enumerated(EnumType.STRING) Channel channel,
        int signatories,
        // Never written again: whoever read it before it was erased would put it back.
        @Column(updatable = false) @Nullable String nameSealed,
        @Column(updatable = false) @Nullable String phoneSealed) {

    /** The groups of society that watch over work safety. */
    @Schema(name = "InformantCategory")
    public enum Category {
        MASS,
        EMPLOYEE,
        MEDIA,
        DEPUTY,
        CPPCC_MEMBER
    }

    /** How it reached the authority. */
    @Schema(name = "TipOffChannel")
    public enum Channel {
        ONLINE,
        HOTLINE,
        LETTER,
        VISIT,
        TRANSFERRED
    }

    /** Whether the name is known, be it sealed. */
    public boolean named() {
        return nameSealed != null;
    }
}
