package worksafe.inspections.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to end an inspector's service. */
@Schema(description = "离任 / retire an inspector")
public record RetireInspector(
        @NotBlank @Size(max = 200) @Schema(description = "原因 / reason", examples = "调离执法岗位")
        String reason) {}
