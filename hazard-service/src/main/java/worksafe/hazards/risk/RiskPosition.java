package worksafe.hazards.risk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a risk point lies, in the coordinates of a system that whoever wrote them names. Nothing is converted: between GCJ-02
 * and the others there is no public formula, and a guess of some hundred metres would pass for a fact.
 */
@Embeddable
@Schema(
        name = "RiskPosition",
        description = "坐标及其坐标系；原样保存，不作换算 / a position with its system, kept as written and never converted")
public record RiskPosition(
        @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        @Digits(integer = 3, fraction = 7)
        @Schema(description = "经度，度 / longitude in degrees", examples = "120.2737")
        BigDecimal longitude,

        @NotNull
        @DecimalMin("-90")
        @DecimalMax("90")
        @Digits(integer = 2, fraction = 7)
        @Schema(description = "纬度，度 / latitude in degrees", examples = "31.9112")
        BigDecimal latitude,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "坐标系 / coordinate system", examples = "CGCS2000")
        CoordinateSystem coordinateSystem) {

    /** To which system coordinates belong. */
    @Schema(name = "CoordinateSystem")
    public enum CoordinateSystem {
        /** 2000 国家大地坐标系. */
        CGCS2000,
        /** GPS. */
        WGS84,
        /** 国测局坐标, as the maps of most Chinese suppliers show. */
        GCJ02
    }
}
