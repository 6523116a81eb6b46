package worksafe.platform.messaging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to give up a dead letter. */
record DismissDeadLetter(
        @NotBlank @Size(max = 500) @Schema(description = "理由 / why", examples = "来源系统误发 / sent by mistake")
        String reason) {}
