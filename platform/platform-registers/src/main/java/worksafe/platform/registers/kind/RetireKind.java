package worksafe.platform.registers.kind;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on nothing is recorded any more. */
@Schema(name = "RetireRegisterKind")
record RetireKind(
        @NotNull @Schema(description = "停用日，当日起不再登记 / the first day without it", examples = "2027-01-01")
        LocalDate from) {}
