package worksafe.registry.enterprise;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An identifier as it is shown. */
@Schema(name = "Identifier", description = "标识 / an identifier")
public record IdentifierView(
        IdentifierScheme scheme,
        @Schema(examples = "91320281713256348X") String value,
        @Schema(examples = "2015-10-01") LocalDate validFrom,

        @Schema(description = "最后有效日，现行的没有 / last day, absent while in force") @Nullable
        LocalDate validTo,

        IdentifierState state) {

    static IdentifierView of(Identifier identifier) {
        return new IdentifierView(
                identifier.scheme(),
                identifier.value(),
                identifier.validFrom(),
                identifier.validTo().orElse(null),
                identifier.state());
    }
}
