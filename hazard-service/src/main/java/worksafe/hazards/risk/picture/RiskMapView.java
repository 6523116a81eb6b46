package worksafe.hazards.risk.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.RiskPosition.CoordinateSystem;
import worksafe.hazards.risk.RiskStatus;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.platform.http.PlaceCode;

/** Risk points as GeoJSON (RFC 7946), but for the coordinate system, which each feature names. */
@Schema(
        name = "RiskMap",
        description = "风险点分布图（GeoJSON）；坐标原样给出，每点注明坐标系，GCJ-02 的须由地图换算或使用同系底图 / risk points as GeoJSON; coordinates as"
                + " written, each with its system")
public record RiskMapView(
        @Schema(description = "GeoJSON 类型 / type", examples = "FeatureCollection")
        String type,

        @Schema(
                description = "所含坐标系；多于一个时须分别绘制 / the systems that occur; draw them apart where there are several",
                examples = "[\"CGCS2000\"]")
        List<CoordinateSystem> coordinateSystems,

        List<Feature> features,

        @Schema(description = "是否未列全 / whether there are more", examples = "false")
        boolean truncated) {

    /** A risk point. */
    @Schema(name = "RiskMapFeature", description = "一个风险点 / a risk point")
    public record Feature(
            @Schema(description = "GeoJSON 类型 / type", examples = "Feature")
            String type,

            @Schema(description = "风险点标识 / id of the risk point", examples = "0198f5a0-3333-7aaa-8bbb-000000000023")
            UUID id,

            Geometry geometry,
            Properties properties) {}

    /** Where it is. */
    @Schema(name = "RiskMapGeometry", description = "位置 / where it is")
    public record Geometry(
            @Schema(description = "GeoJSON 类型 / type", examples = "Point")
            String type,

            @Schema(description = "经度、纬度 / longitude and latitude", examples = "[120.2853, 31.9112]")
            List<BigDecimal> coordinates) {}

    /** What it is. */
    @Schema(name = "RiskMapProperties", description = "风险点的属性 / what it is")
    public record Properties(
            @Schema(description = "坐标系 / coordinate system", examples = "CGCS2000")
            CoordinateSystem coordinateSystem,

            @Schema(description = "风险点编号 / number, for people", examples = "FX320281-2026-000007")
            String number,

            @Schema(description = "风险点名称 / what it is", examples = "合成车间 R-101 反应釜超温超压")
            String title,

            UUID enterpriseId,
            RiskStatus status,

            @Schema(description = "颜色；未评估的不返回 / colour; absent before it is assessed", examples = "ORANGE") @Nullable
            RiskColour colour,

            @Schema(description = "是否属风险警示 / whether it is warned of", examples = "true")
            boolean warning,

            @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
            String region) {}

    /** Counts by colour. */
    @Schema(name = "RiskColours", description = "各颜色风险点数 / how many risk points of each colour")
    public record Colours(
            @Schema(description = "按区划层级 / by the places of which level", examples = "TOWN")
            RiskMapLevel by,

            List<ColourLine> lines) {}

    /** Counts of one place. */
    @Schema(name = "RiskColourLine", description = "一地各颜色风险点数 / the counts of one place")
    public record ColourLine(
            @Schema(
                    description = "区划；高于该层级的不返回 / place; absent for what lies above that level",
                    examples = "320281102000")
            @PlaceCode
            @Nullable
            String region,

            @Schema(description = "红色 / red", examples = "2")
            long red,

            @Schema(description = "橙色 / orange", examples = "5")
            long orange,

            @Schema(description = "黄色 / yellow", examples = "31")
            long yellow,

            @Schema(description = "蓝色 / blue", examples = "84")
            long blue,

            @Schema(description = "未评估 / not assessed", examples = "3")
            long unassessed) {}
}
