package worksafe.registry.enterprise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An identifier that the enterprise bears from now on, or from the day given. */
@Schema(description = "新的标识，取代同类的现行标识 / an identifier in the place of the present one of its scheme")
record IdentifyEnterprise(
        @NotNull IdentifierScheme scheme,

        @NotBlank @Schema(description = "代码或号码 / code or number", examples = "91320281713256348X")
        String value,

        @Schema(description = "生效日，默认今天 / first day, today by default", examples = "2026-02-11") @Nullable
        LocalDate validFrom) {

    String normalisedValue() {
        return FieldReader.at("/value", value, scheme::normalise);
    }
}
