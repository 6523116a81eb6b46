package worksafe.registry.enterprise;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.RegionCode;

/** Where an enterprise shall be supervised from now on: by assignment out of the pool, or by relocation. */
@Schema(description = "新的监管所在地 / the new place of supervision")
record MoveEnterprise(
        @NotNull @Schema(description = "12 位区划代码 / 12-digit code", examples = "320281103001")
        String region) {

    RegionCode seat() {
        return FieldReader.at("/region", region, RegionCode::of);
    }
}
