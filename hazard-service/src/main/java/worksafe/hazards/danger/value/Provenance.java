package worksafe.hazards.danger.value;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fact of another context that a danger came of; it makes one danger, however often it is told. A danger that
 * somebody entered by hand has none, whatever they wrote down as its reference.
 *
 * @param findingId the finding of an inspection
 * @param postId the post whose holder was barred from it
 * @param postRevision the revision of the post that barred: the next barring is another danger
 * @param obligationId the obligation that is not met
 * @param obligationRevision since which revision of it that is so
 */
@Embeddable
public record Provenance(
        @Nullable UUID findingId,
        @Nullable UUID postId,
        @Nullable Long postRevision,
        @Nullable UUID obligationId,
        @Nullable Long obligationRevision) {

    public static Provenance finding(UUID findingId) {
        return new Provenance(findingId, null, null, null, null);
    }

    public static Provenance barring(UUID postId, long revision) {
        return new Provenance(null, postId, revision, null, null);
    }

    public static Provenance unmet(UUID obligationId, long revision) {
        return new Provenance(null, null, null, obligationId, revision);
    }
}
