package worksafe.registry.enterprise.value;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One revision of an enterprise: who changed what. */
@Schema(description = "一次变更 / one revision")
public record EnterpriseRevision(
        @Schema(description = "变更后的修订号 / the revision reached", examples = "2")
        long revision,

        Instant changedAt,

        @Schema(description = "变更人（账号） / who changed it", examples = "dev-supervisor-320281000000")
        String actor,

        @Schema(description = "变更的事项；仅标识变更时为空 / empty when only an identifier changed")
        List<FieldChange> changes) {

    /**
     * One fact that changed.
     *
     * @param from absent where nothing was known
     * @param to absent where nothing is known now
     */
    @Schema(description = "一个事项的变更 / one fact that changed")
    public record FieldChange(
            @Schema(examples = "name") String field,

            @Schema(description = "变更前 / before", examples = "旧名称") @Nullable
            Object from,

            @Schema(description = "变更后 / after", examples = "新名称") @Nullable
            Object to) {}
}
