package worksafe.platform.enterprises;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.EnterpriseDirectory.Trading;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** What the registry last told about an enterprise. Read here, written by {@link EnterpriseSnapshots#take} alone. */
@Entity
@Immutable
@Table(name = "enterprise_snapshot")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class EnterpriseSnapshot {

    @Id
    private UUID enterpriseId;

    private String name;
    private long region;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String state;
    private String @Nullable [] trades;

    protected EnterpriseSnapshot() {} // for Hibernate

    boolean within(Scope scope) {
        return scope.covers(new RegionCode(region), sector, enterpriseId);
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String name() {
        return name;
    }

    private Set<Trade> trades() {
        return trades == null ? Set.of() : Trade.known(Arrays.asList(trades));
    }

    Place place() {
        return new Place(new RegionCode(region), sector, trades());
    }

    Trading trading() {
        return new Trading(
                enterpriseId,
                name,
                new RegionCode(region),
                sector,
                trades == null ? Map.of() : Map.of(PolicyCondition.TRADES, PolicyCondition.tradesFact(trades())));
    }

    /** @throws RuleViolation when it does not trade, as far as this copy knows */
    ActiveEnterprise requireActive() {
        if (!EnterpriseFollowed.isActive(state)) {
            throw new RuleViolation(EnterpriseProblem.ENTERPRISE_NOT_ACTIVE, name, state);
        }
        return new ActiveEnterprise(enterpriseId, name, new RegionCode(region), sector, trades());
    }
}
