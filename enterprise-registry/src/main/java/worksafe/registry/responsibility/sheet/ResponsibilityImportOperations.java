package worksafe.registry.responsibility.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.sheet.LineByLine;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetOutcome;
import worksafe.registry.responsibility.LeaderDuty;
import worksafe.registry.responsibility.ResponsibilityDuty;
import worksafe.registry.responsibility.ResponsibilityLevel;
import worksafe.registry.responsibility.ResponsibilityOperations;
import worksafe.registry.responsibility.ResponsibilityRequests.ContentRequest;
import worksafe.registry.responsibility.ResponsibilityRequests.EnterResponsibility;
import worksafe.registry.responsibility.ResponsibilityRequests.HolderRequest;
import worksafe.registry.responsibility.cover.ResponsibilityItemKind;
import worksafe.registry.responsibility.cover.ResponsibilityItemQueries;
import worksafe.registry.responsibility.sheet.ResponsibilityImport.Fate;
import worksafe.registry.responsibility.value.LeaderRole;

/**
 * Brings the responsibility system of an enterprise in, line by line, each in a transaction of its own: a line that is refused holds
 * up no other, and lines may name the posts of earlier ones as those above. The same file again changes nothing; a line that says
 * something else of the same post and holder revises its entry. A dry run does all of it but keeps nothing, so that a line whose
 * superior stands in the file itself is refused there.
 */
@ApplicationScoped
class ResponsibilityImportOperations {

    private static final String REASON = "表格导入";

    private final ResponsibilityOperations operations;
    private final ResponsibilityItemQueries items;
    private final Validator validator;
    private final Messages messages;

    ResponsibilityImportOperations(
            ResponsibilityOperations operations,
            ResponsibilityItemQueries items,
            Validator validator,
            Problems problems) {
        this.operations = operations;
        this.items = items;
        this.validator = validator;
        this.messages = problems.messages();
    }

    /** What became of the lines of a sheet, in their order. */
    List<SheetOutcome<Fate>> run(UUID enterprise, Sheet sheet, boolean dry) {
        var seen = new HashSet<List<String>>();
        return LineByLine.runEach(sheet, dry, Fate.REFUSED, line -> record(enterprise, line, seen));
    }

    private SheetOutcome<Fate> record(UUID enterprise, Sheet.Line line, Set<List<String>> seen) {
        var request = request(enterprise, line.values());
        var broken = validator.validate(request);
        if (!broken.isEmpty()) {
            throw RequestProblem.broken(broken);
        }
        var key = List.of(
                request.postName(),
                Objects.requireNonNullElse(request.unit(), ""),
                Objects.requireNonNullElse(request.holder().name(), ""));
        if (seen.contains(key)) {
            return SheetOutcome.of(line, Fate.REPEATED, null);
        }
        var brought = operations.bringIn(request, REASON);
        seen.add(key);
        var fate = brought.before() ? brought.changed() ? Fate.REVISED : Fate.UNCHANGED : Fate.ENTERED;
        return SheetOutcome.of(line, fate, brought.id());
    }

    private EnterResponsibility request(UUID enterprise, List<String> line) {
        var superior = ResponsibilityColumns.SUPERIOR.ifAny(line);
        return new EnterResponsibility(
                enterprise,
                ResponsibilityColumns.POST.required(line),
                ResponsibilityColumns.UNIT.ifAny(line),
                new HolderRequest(null, ResponsibilityColumns.HOLDER.required(line)),
                ResponsibilityColumns.FROM.day(line),
                new ContentRequest(
                        ResponsibilityColumns.LEVEL.constant(
                                line,
                                ResponsibilityLevel.values(),
                                titles("responsibility-level", ResponsibilityLevel.values())),
                        leads(line),
                        superior == null ? null : operations.postNamed(enterprise, superior),
                        duties(line),
                        ResponsibilityColumns.DANGER_DUTY.ifAny(line),
                        ResponsibilityColumns.INCOME_LINK.ifAny(line),
                        covered(enterprise, line)));
    }

    private @Nullable LeaderDuty leads(List<String> line) {
        return ResponsibilityColumns.ROLE.of(line).isEmpty()
                ? null
                : new LeaderDuty(
                        ResponsibilityColumns.ROLE.constant(
                                line, LeaderRole.values(), titles("leader-role", LeaderRole.values())),
                        ResponsibilityColumns.BUSINESS.required(line));
    }

    private List<String> titles(String table, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant ->
                        messages.text(Locale.SIMPLIFIED_CHINESE, "code-table." + table + "." + constant.name()))
                .toList();
    }

    /** Each scope has its standard on the same line of the next cell. */
    private static List<ResponsibilityDuty> duties(List<String> line) {
        var scopes = ResponsibilityColumns.SCOPES.each(line);
        var standards = ResponsibilityColumns.STANDARDS.each(line);
        if (scopes.isEmpty() || scopes.size() != standards.size()) {
            throw ResponsibilityColumns.STANDARDS.wrong("responsibility-standards-differ");
        }
        var duties = new ArrayList<ResponsibilityDuty>();
        for (int i = 0; i < scopes.size(); i++) {
            duties.add(new ResponsibilityDuty(scopes.get(i), standards.get(i)));
        }
        return duties;
    }

    private List<UUID> covered(UUID enterprise, List<String> line) {
        var covered = new ArrayList<UUID>();
        ResponsibilityColumns.POSTS
                .each(line)
                .forEach(name -> covered.add(items.named(enterprise, ResponsibilityItemKind.POST, name)));
        ResponsibilityColumns.DEVICES
                .each(line)
                .forEach(name -> covered.add(items.named(enterprise, ResponsibilityItemKind.DEVICE, name)));
        ResponsibilityColumns.RISK_POINTS
                .each(line)
                .forEach(name -> covered.add(items.named(enterprise, ResponsibilityItemKind.RISK_POINT, name)));
        return covered;
    }
}
