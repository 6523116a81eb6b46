package worksafe.inspections.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to lay a finding aside. */
@Schema(description = "撤回检查发现 / withdraw a finding")
public record WithdrawFinding(
        @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "复核确认为误判")
        String reason) {}
