package worksafe.hazards.danger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to strike off a major danger. */
@Schema(description = "重大隐患销号 / strike off a major danger")
public record CloseDanger(
        @NotBlank @Size(max = 2000) @Schema(description = "销号意见 / opinion", examples = "复查合格，同意销号。")
        String opinion) {}
