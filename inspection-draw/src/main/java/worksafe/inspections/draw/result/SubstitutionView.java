package worksafe.inspections.draw.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.srd.Substitution;

/** Who comes in place of whom, and why. */
@Schema(description = "替补 / a substitution")
public record SubstitutionView(
        UUID replaced,
        @Nullable String replacedName,
        String reason,

        @Schema(description = "证据材料的摘要 / digest of the evidence")
        String evidence,

        DrawnView substitute) {

    public static SubstitutionView of(
            Substitution substitution, StoredResults.SentInspectors inspectors, Map<UUID, String> names) {
        var replaced = UUID.fromString(substitution.replacement().objectId());
        return new SubstitutionView(
                replaced,
                names.get(replaced),
                substitution.replacement().reason(),
                substitution.replacement().evidence().hex(),
                DrawnView.of(substitution.substitute(), substitution.team(), inspectors, names));
    }

    public static List<SubstitutionView> of(
            List<Substitution> substitutions, StoredResults.SentInspectors inspectors, Map<UUID, String> names) {
        return substitutions.stream()
                .map(substitution -> of(substitution, inspectors, names))
                .toList();
    }
}
