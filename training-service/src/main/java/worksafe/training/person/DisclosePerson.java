package worksafe.training.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to read what is sealed. */
@Schema(description = "查看完整身份信息 / read what is sealed")
public record DisclosePerson(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
        @Schema(description = "用途代码，记入审计 / purpose, a kebab-case code; kept in the audit", examples = "case-handling")
        String purpose) {}
