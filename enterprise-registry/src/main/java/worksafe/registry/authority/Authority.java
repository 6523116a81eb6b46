package worksafe.registry.authority;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;

/** An authority that supervises safety, with its sections and posts; see the package. */
@Entity
@Table(name = "authority")
class Authority extends VersionedRow implements Walled {

    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: an authority is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private LocalDate fromDay;

    private @Nullable LocalDate untilDay;
    private @Nullable String endReason;
    private @Nullable UUID successorId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "authority_section", joinColumns = @JoinColumn(name = "authority_id"))
    @OrderColumn(name = "position")
    private List<AuthoritySection> sections = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "authority_post", joinColumns = @JoinColumn(name = "authority_id"))
    @OrderColumn(name = "position")
    private List<AuthorityPost> posts = new ArrayList<>();

    protected Authority() {} // for Hibernate

    private Authority(UUID id, RegionCode region, @Nullable Sector sector, LocalDate from, Draft draft) {
        super(id, region);
        this.sector = sector;
        this.fromDay = from;
        take(draft);
    }

    /**
     * What may be said of an authority anew.
     *
     * @param sections all of them, those that ended too
     * @param posts all of them, those that ended too
     */
    record Draft(String name, List<AuthoritySection> sections, List<AuthorityPost> posts) {

        Draft {
            sections = List.copyOf(sections);
            posts = List.copyOf(posts);
        }
    }

    /** @throws RuleViolation when two parts have one code, or a post names a section that is none */
    static Authority found(UUID id, RegionCode region, @Nullable Sector sector, LocalDate from, Draft draft) {
        return new Authority(id, region, sector, from, draft);
    }

    /** @throws RuleViolation as {@link #found}; when a section or post that was there is left out, or it was dissolved */
    void change(Draft draft) {
        requireLiving();
        requireKept(
                sections.stream().map(AuthoritySection::code),
                draft.sections().stream().map(AuthoritySection::code));
        requireKept(
                posts.stream().map(AuthorityPost::code), draft.posts().stream().map(AuthorityPost::code));
        take(draft);
    }

    /** It was dissolved (撤销、并入). */
    void dissolve(LocalDate lastDay, String reason, @Nullable UUID successor) {
        requireLiving();
        if (lastDay.isBefore(fromDay)) {
            throw new RuleViolation(RegistryProblem.OFFICIAL_DAYS_OUTSIDE, lastDay.toString(), fromDay.toString());
        }
        untilDay = lastDay;
        endReason = reason;
        successorId = successor;
    }

    private void requireLiving() {
        if (untilDay != null) {
            throw new RuleViolation(RegistryProblem.AUTHORITY_DISSOLVED, name, untilDay.toString());
        }
    }

    private void take(Draft draft) {
        requireOnce(draft.sections().stream().map(AuthoritySection::code));
        requireOnce(draft.posts().stream().map(AuthorityPost::code));
        for (var post : draft.posts()) {
            var section = post.section();
            if (section != null
                    && draft.sections().stream().noneMatch(known -> known.code().equals(section))) {
                throw new RuleViolation(RegistryProblem.AUTHORITY_PART_UNKNOWN, section, draft.name());
            }
        }
        name = draft.name();
        sections.clear();
        sections.addAll(draft.sections());
        posts.clear();
        posts.addAll(draft.posts());
    }

    private void requireKept(Stream<String> before, Stream<String> after) {
        var kept = after.toList();
        before.filter(code -> !kept.contains(code)).findFirst().ifPresent(code -> {
            throw new RuleViolation(RegistryProblem.AUTHORITY_PART_LEFT_OUT, code, name);
        });
    }

    private static void requireOnce(Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !seen.add(code)).findFirst().ifPresent(code -> {
            throw new RuleViolation(RegistryProblem.AUTHORITY_PART_TWICE, code);
        });
    }

    /**
     * A post with its section, if both exist on all of those days.
     *
     * @throws RuleViolation {@code authority-part-unknown}, or {@code official-days-outside}
     */
    Authorities.Place place(String postCode, @Nullable String sectionCode, Days days) {
        var post = posts.stream()
                .filter(known -> known.code().equals(postCode))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(RegistryProblem.AUTHORITY_PART_UNKNOWN, postCode, name));
        requireWithin(postCode, post.days(), days);
        requireWithin(name, new Days(fromDay, untilDay), days);
        var section = sectionCode == null ? post.section() : sectionCode;
        var found = section(section);
        found.ifPresent(named -> requireWithin(named.code(), named.days(), days));
        return new Authorities.Place(
                id(),
                name,
                region(),
                sector,
                post.code(),
                post.name(),
                post.kind(),
                found.map(AuthoritySection::code).orElse(null),
                found.map(AuthoritySection::name).orElse(null));
    }

    private Optional<AuthoritySection> section(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(sections.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(RegistryProblem.AUTHORITY_PART_UNKNOWN, code, name)));
    }

    private static void requireWithin(String what, Days whole, Days days) {
        if (!whole.include(days)) {
            throw new RuleViolation(
                    RegistryProblem.OFFICIAL_DAYS_OUTSIDE, days.from().toString(), what);
        }
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    String name() {
        return name;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    @Nullable
    LocalDate untilDay() {
        return untilDay;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    @Nullable
    UUID successorId() {
        return successorId;
    }

    List<AuthoritySection> sections() {
        return List.copyOf(sections);
    }

    List<AuthorityPost> posts() {
        return List.copyOf(posts);
    }
}
