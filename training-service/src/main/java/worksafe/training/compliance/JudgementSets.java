package worksafe.training.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.JdbcRows;

/** As {@link JudgementQueries}, of many posts with one query. */
@ApplicationScoped
public class JudgementSets {

    private static final String HELD = "select person_id, category_key, id, valid_from, in_force_until, valid_until,"
            + " review_due_on, coalesce(cancellation_ground, status) from certificate where kind = ? and person_id = any (?)";

    /** A post whose holder is to be judged. */
    public record Judged(UUID postId, UUID personId, Qualification qualification, Place place) {}

    /**
     * Whether the holders of these posts, all of one kind, may work in them on that day.
     *
     * @return the judgements by post
     */
    public Map<UUID, PostJudgement> of(
            Connection connection,
            PolicyBook.Edition book,
            QualificationKind kind,
            Collection<Judged> posts,
            LocalDate day)
            throws SQLException {
        var held = held(connection, kind, posts);
        var demands = new HashMap<Place, Requirement>();
        return posts.stream()
                .collect(Collectors.toMap(
                        Judged::postId,
                        post -> PostJudgement.of(
                                demands.computeIfAbsent(post.place(), place -> Requirements.of(book, kind, place, day)),
                                held.getOrDefault(
                                        new Holding(
                                                post.personId(),
                                                post.qualification().categoryKey()),
                                        List.of()),
                                day)));
    }

    private static Map<Holding, List<HeldCertificate>> held(
            Connection connection, QualificationKind kind, Collection<Judged> posts) throws SQLException {
        var held = new HashMap<Holding, List<HeldCertificate>>();
        var persons = posts.stream().map(Judged::personId).distinct().toArray();
        JdbcRows.each(
                connection,
                HELD,
                List.of(kind.name(), connection.createArrayOf("uuid", persons)),
                row -> held.computeIfAbsent(new Holding(id(row, 1), row.getString(2)), unused -> new ArrayList<>())
                        .add(certificate(row)));
        return held;
    }

    private static HeldCertificate certificate(ResultSet row) throws SQLException {
        return new HeldCertificate(
                id(row, 3),
                day(row, 4),
                day(row, 5),
                day(row, 6),
                row.getObject(7, LocalDate.class),
                Objects.requireNonNull(row.getString(8)));
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private record Holding(UUID personId, String category) {}
}
