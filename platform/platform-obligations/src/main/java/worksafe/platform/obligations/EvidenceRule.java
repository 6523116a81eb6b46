package worksafe.platform.obligations;

import java.time.LocalDate;
import java.time.Period;
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
 * @param fresh how young an entry must be to count; the latest one that is older says none
 * @param covered what entries of other registers must name for an entry to count
 * @param absentIsNone whether no entry at all means none, where nobody writes down that there is nothing; otherwise nothing is
 *     known then
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
        @Nullable Fresh fresh,
        @Nullable Covered covered,
        @Nullable Boolean absentIsNone,
        @Nullable Boolean ended,
        String enter) {

    /** How one value comes of several entries. Without any entry nothing is known, unless the rule says otherwise. */
    public enum Take {
        /** How many entries say so; where there are entries and none does, none. */
        COUNT,
        /** What the latest entry says: its field; without a field, whether it fits. */
        LATEST
    }

    /**
     * That a day of an entry is not further back than a period; what bears no such day is not fresh.
     *
     * @param field the field that holds the day
     * @param within an ISO period of years, months or days, such as {@code P1Y}
     */
    public record Fresh(String field, String within) {

        /** @throws java.time.format.DateTimeParseException for what is no such period */
        public Fresh {
            if (field == null || Period.parse(within).toTotalMonths() + Period.parse(within).getDays() <= 0) {
                throw new IllegalArgumentException("nothing is fresh within " + within);
            }
        }

        /** The last day on which an entry of that day counts. */
        public LocalDate lastDay(LocalDate day) {
            return day.plus(Period.parse(within));
        }
    }

    /**
     * That some entry of a register names what an entry is called: a process for which there is a procedure.
     *
     * @param field what the entry is called; of what another context announced a part of it, as {@code values/name}
     * @param registers the registers whose entries that count name it, each with the field, which may hold one or many
     */
    public record Covered(String field, Map<String, String> registers) {

        public Covered {
            registers = Map.copyOf(registers);
            if (field == null || registers.isEmpty()) {
                throw new IllegalArgumentException("nothing covers " + field);
            }
        }
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
                || (take != Take.COUNT && (covered != null || absentIsNone != null))
                || (take == null && fresh != null)
                || (take == Take.LATEST && field == null && where.isEmpty())) {
            throw new IllegalArgumentException("no evidence can be read so: " + title);
        }
    }

    /** Whether nothing is there where no entry is, and not merely unknown. */
    public boolean isNoneWithoutEntries() {
        return Boolean.TRUE.equals(absentIsNone);
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
