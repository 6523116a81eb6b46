package worksafe.platform.obligations;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is read that meets a demand or decides a condition. Exactly one of {@code register}, {@code
 * archive}, {@code own} and {@code sum} is said.
 *
 * @param title what it is called
 * @param register the kind of register whose entries that count say it
 * @param archive what another context announced, as {@code <context>/<kind of subject>}; what is closed does not count. Of an
 *     authority the entries of a register that another context keeps, as {@code <context>/<kind of register>}
 * @param own rows that whoever judges keeps itself, by their name: the officials of an authority, the enterprises of a place
 * @param sum the names of evidence that is added up; not known unless all of it is
 * @param take how one value comes of several entries; absent for a sum
 * @param by the day by which the latest entry is told, a field of it, of a year its last day: the last one that has come;
 *     absent where the one that was written last is the latest
 * @param field the field that is read; absent where entries are counted, or where the latest one is only compared
 * @param per how many of the field's units make one of the fact's, what is over being left out; absent for one
 * @param among which entries speak of it at all, field by field, one of the texts each; without any nothing is known
 * @param where what an entry among them must say to count
 * @param fresh how young an entry must be to count; the latest one that is older says none
 * @param covered what entries of other registers must name for an entry to count
 * @param year the field that names the calendar year of which an entry speaks: others than this year's do not speak of it at
 *     all; absent where entries speak of no year
 * @param complete whether nothing else is than what is written, so that without entries there is none; otherwise without
 *     entries nothing is known
 * @param ended whether what is over, or has not begun, speaks too where entries are counted: it does not count, but where
 *     there is nothing else none is known to hold; otherwise it is as if it were not there
 * @param otherwise what holds of a field that the latest entry says, where nobody said it: of a choice that concerns few; absent
 *     where it is not known then
 * @param enter the operation by which the fact is entered
 */
public record EvidenceRule(
        Naming title,
        @Nullable String register,
        @Nullable String archive,
        @Nullable String own,
        @Nullable List<String> sum,
        @Nullable Take take,
        @Nullable String by,
        @Nullable String field,
        @Nullable Long per,
        Map<String, List<String>> among,
        Map<String, List<String>> where,
        @Nullable Fresh fresh,
        @Nullable Covered covered,
        @Nullable String year,
        @Nullable Boolean complete,
        @Nullable Boolean ended,
        @Nullable String otherwise,
        String enter) {

    /** How one value comes of several entries. Without any entry nothing is known, unless the rule says otherwise. */
    public enum Take {
        /** How many entries say so; where there are entries and none does, none. */
        COUNT,
        /** Whether any entry says so: one or none. */
        ANY,
        /** What the latest entry says: its field; without a field, whether it fits. */
        LATEST
    }

    /**
     * That a day of an entry is not further back than a period.
     *
     * @param field the field that holds the day; what does not bear it is not fresh. Absent for the day on which it was written
     * @param within an ISO period of years, months or days, such as {@code P1Y}
     */
    public record Fresh(@Nullable String field, String within) {

        /** @throws java.time.format.DateTimeParseException for what is no such period */
        public Fresh {
            if (Period.parse(within).toTotalMonths() + Period.parse(within).getDays() <= 0) {
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
        var sources =
                Stream.of(register, archive, own, sum).filter(Objects::nonNull).count();
        if (sources != 1
                || (take == null) != (sum != null)
                || title == null
                || enter == null
                || (take == null && by != null)
                || (take != Take.COUNT && (ended != null || covered != null))
                || (take != Take.LATEST && field != null)
                || (otherwise != null && (field == null || complete != null))
                || (per != null && (per < 1 || field == null))
                || (sum != null && (complete != null || fresh != null || year != null))
                || (take == Take.LATEST && field == null && where.isEmpty())) {
            throw new IllegalArgumentException("no evidence can be read so: " + title);
        }
    }

    /** Where it is read, as facts name their source. */
    public String source() {
        return register != null
                ? "register:" + register
                : archive != null ? "archive:" + archive : own != null ? "own:" + own : "sum";
    }

    /** Whether without entries there is none. */
    public boolean isComplete() {
        return Boolean.TRUE.equals(complete);
    }

    /** Whether what is over speaks too. */
    public boolean hearsWhatEnded() {
        return Boolean.TRUE.equals(ended);
    }
}
