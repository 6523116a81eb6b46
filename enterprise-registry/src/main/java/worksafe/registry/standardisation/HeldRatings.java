package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which levels of standardisation an enterprise holds, for others that decide about it. */
@ApplicationScoped
public class HeldRatings {

    private final EntityManager entities;

    HeldRatings(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that are in force, the best first; called in a transaction. */
    public List<HeldRating> of(UUID enterpriseId) {
        return entities.createQuery(
                        "select r from StandardisationRating r where r.enterpriseId = :enterprise"
                                + " and r.status = RatingStatus.RATED order by r.id",
                        StandardisationRating.class)
                .setParameter("enterprise", enterpriseId)
                .getResultStream()
                .flatMap(rating -> HeldRating.of(rating).stream())
                .sorted(Comparator.comparing(HeldRating::level))
                .toList();
    }

    /** A level that is held. */
    @Schema(name = "HeldRating", description = "企业现有的标准化等级 / a level of standardisation that is held")
    public record HeldRating(
            @Schema(description = "定级编号 / number of the rating", examples = "BZ320281-2026-000007")
            String number,

            @Schema(description = "所依的定级标准 / standard by which it is rated", examples = "危险化学品企业安全生产标准化评审标准")
            String standard,

            @Schema(description = "等级 / level", examples = "TWO")
            RatingLevel level,

            @Schema(description = "有效期的最后一日 / last day", examples = "2029-06-08")
            LocalDate validUntil) {

        private static List<HeldRating> of(StandardisationRating rating) {
            var level = rating.level();
            var until = rating.validUntil();
            return level == null || until == null
                    ? List.of()
                    : List.of(new HeldRating(rating.number(), rating.standard(), level, until));
        }

        /** Whether the level is that one or a better one. */
        public boolean isAtLeast(RatingLevel wanted) {
            return level.compareTo(wanted) <= 0;
        }
    }
}
