package worksafe.registry.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.PolicyValue.Items;
import worksafe.kernel.PolicyValue.Words;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * Which kind of authority is competent for an enterprise when nobody has said: by its industry, as the policy {@code
 * enterprise.sector-by-industry} of the place maps it. The longest prefix wins; where none fits, or the industry is not
 * known, the policy's default.
 */
@ApplicationScoped
public class SectorRule {

    private static final String POLICY = "enterprise.sector-by-industry";

    private final PolicyBook policies;
    private final InstantSource clock;

    SectorRule(PolicyBook policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The sector of such an enterprise at that place, today. */
    public Sector sectorOf(@Nullable IndustryCode industry, RegionCode seat) {
        var answer = policies.evaluate(POLICY, seat, null, ChinaTime.dayOf(clock.instant()));
        var general = answer.result().parameters().get("default") instanceof Words words
                ? words.text()
                : Sector.EMERGENCY.name();
        var pairs = answer.value() instanceof Items items ? items.texts() : List.<String>of();
        return Sector.valueOf(industry == null ? general : specific(industry, pairs, general));
    }

    static String specific(IndustryCode industry, List<String> pairs, String general) {
        return pairs.stream()
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2 && industry.value().startsWith(pair[0]))
                .max(Comparator.comparingInt(pair -> pair[0].length()))
                .map(pair -> pair[1])
                .orElse(general);
    }
}
