package worksafe.hazards.danger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to lay aside what is no danger. */
@Schema(description = "排除：经核实不构成隐患 / lay aside what is no danger")
public record DismissDanger(
        @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "现场核实报警器正在年检，备用探测器在用。")
        String reason) {}
