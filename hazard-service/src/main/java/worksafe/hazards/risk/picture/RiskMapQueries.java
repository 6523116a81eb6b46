package worksafe.hazards.risk.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.RiskPosition.CoordinateSystem;
import worksafe.hazards.risk.RiskStatus;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.picture.RiskMapView.ColourLine;
import worksafe.hazards.risk.picture.RiskMapView.Feature;
import worksafe.hazards.risk.picture.RiskMapView.Geometry;
import worksafe.hazards.risk.picture.RiskMapView.Properties;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Risk points as points on a map, and counted by colour and place; retired ones are left out. */
@ApplicationScoped
class RiskMapQueries {

    private static final int MOST = 5000;

    private static final String POINTS = "select r.id, r.longitude, r.latitude, r.coordinate_system, r.number, r.title,"
            + " r.enterprise_id, r.status, r.colour, r.warning, r.region from risk_point r"
            + " where r.longitude is not null and r.status <> 'RETIRED' and %s order by r.id limit " + (MOST + 1);

    private static final String COLOURS = "select %1$s, count(*) filter (where r.colour = 'RED'),"
            + " count(*) filter (where r.colour = 'ORANGE'), count(*) filter (where r.colour = 'YELLOW'),"
            + " count(*) filter (where r.colour = 'BLUE'), count(*) filter (where r.colour is null) from risk_point r"
            + " where r.status <> 'RETIRED' and %2$s group by %1$s order by %1$s";

    private final EntityManager entities;
    private final Scopes scopes;

    RiskMapQueries(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    /** The points of a place, an enterprise, a colour; whatever is absent restricts nothing. */
    @Transactional
    RiskMapView map(@Nullable RegionCode region, @Nullable UUID enterpriseId, List<RiskColour> colours) {
        var parameters = new ArrayList<Object>();
        var condition = condition(region, enterpriseId, parameters);
        if (!colours.isEmpty()) {
            condition += " and r.colour = any (?)";
            parameters.add(colours.stream().map(RiskColour::name).toArray(String[]::new));
        }
        var features = ScopePredicate.rows(entities, POINTS.formatted(condition), parameters).stream()
                .map(RiskMapQueries::feature)
                .toList();
        var shown = features.stream().limit(MOST).toList();
        return new RiskMapView(
                "FeatureCollection",
                shown.stream()
                        .map(feature -> feature.properties().coordinateSystem())
                        .distinct()
                        .sorted()
                        .toList(),
                shown,
                features.size() > MOST);
    }

    private static Feature feature(Object[] row) {
        return new Feature(
                "Feature",
                (UUID) row[0],
                new Geometry("Point", List.of((BigDecimal) row[1], (BigDecimal) row[2])),
                new Properties(
                        CoordinateSystem.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        (UUID) row[6],
                        RiskStatus.valueOf((String) row[7]),
                        row[8] == null ? null : RiskColour.valueOf((String) row[8]),
                        (Boolean) row[9],
                        new RegionCode((Long) row[10]).toString()));
    }

    /** How many risk points of each colour there are, by the places of a level. */
    @Transactional
    List<ColourLine> colours(RiskMapLevel by, @Nullable RegionCode region, @Nullable UUID enterpriseId) {
        var parameters = new ArrayList<Object>();
        var condition = condition(region, enterpriseId, parameters);
        return ScopePredicate.rows(entities, COLOURS.formatted("r." + by.column(), condition), parameters).stream()
                .map(row -> new ColourLine(
                        row[0] == null ? null : new RegionCode((Long) row[0]).toString(),
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5]))
                .toList();
    }

    private String condition(@Nullable RegionCode region, @Nullable UUID enterpriseId, List<Object> parameters) {
        var condition = ScopePredicate.sql(scopes.current().narrowedTo(region), "r", parameters);
        if (enterpriseId == null) {
            return condition;
        }
        parameters.add(enterpriseId);
        return condition + " and r.enterprise_id = ?";
    }
}
