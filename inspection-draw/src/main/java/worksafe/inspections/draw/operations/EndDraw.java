package worksafe.inspections.draw.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to abort or supersede a draw; the reason is public if the draw was sealed. */
@Schema(description = "中止或取代抽签 / abort or supersede a draw")
public record EndDraw(
        @NotBlank
        @Size(max = 500)
        @Schema(description = "原因，封存后公开 / reason, public after the seal", examples = "计划调整，抽查比例提高")
        String reason) {}
