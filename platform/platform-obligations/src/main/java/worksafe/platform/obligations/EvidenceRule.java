package worksafe.platform.obligations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is read that meets a demand or decides a condition. Exactly one of {@code register}, {@code
 * archive} and {@code sum} is said.
 *
 * @param title what it is called
 * @param register the kind of register whose entries that count say it
 * @param archive what another context announced, as {@code <context>/<kind of subject>}; what is closed does not count
 * @param sum the names of evidence that is added up; not known unless all of it is
 * @param take how one value comes of several entries; absent for a sum
 * @param by the day by which the latest entry is told, a field of it: the last day that has come; absent where the one that was
 *     written last is the latest. Where entries are counted, the day from which one counts
 * @param field the field that is read; absent where entries are counted, or where the latest one is only compared
 * @param among which entries speak of it at all, field by field, one of the texts each; without any nothing is known
 * @param where what an entry among them must say to count
 * @param ended whether what is over, or has not begun, speaks too where entries are counted: it does not count, but where
 *     there is nothing else none is known to hold; otherwise it is as if it were not there
 * @param enter the operation by which the fact is entered
 */
public record EvidenceRule(
        Naming title,
        @Nullable String register,
        @Nullable String archive,
        @Nullable List<String> sum,
        @Nullable Take take,
        @Nullable String by,
        @Nullable String field,
        Map<String, List<String>> among,
        Map<String, List<String>> where,
        @Nullable Boolean ended,
        String enter) {

    /** How one value comes of several entries. Without any entry nothing is known. */
    public enum Take {
        /** How many entries say so; where there are entries and none does, none. */
        COUNT,
        /** What the latest entry says: its field; without a field, whether it fits. */
        LATEST
    }

    @SuppressWarnings("ConstantValue") // read from JSON
    public EvidenceRule {
        among = among == null ? Map.of() : Map.copyOf(among);
        where = where == null ? Map.of() : Map.copyOf(where);
        var sources = java.util.stream.Stream.of(register, archive, sum)
                .filter(java.util.Objects::nonNull)
                .count();
        if (sources != 1
                || (take == null) != (sum != null)
                || title == null
                || enter == null
                || (take == null && by != null)
                || (take != Take.COUNT && ended != null)
                || (take == Take.COUNT && field != null)
                || (take == Take.LATEST && field == null && where.isEmpty())) {
            throw new IllegalArgumentException("no evidence can be read so: " + title);
        }
    }

    /** Whether what is over speaks too. */
    public boolean hearsWhatEnded() {
        return Boolean.TRUE.equals(ended);
    }

    /** Where it is read, as facts name their source. */
    public String source() {
        return register != null ? "register:" + register : archive != null ? "archive:" + archive : "sum";
    }
}
