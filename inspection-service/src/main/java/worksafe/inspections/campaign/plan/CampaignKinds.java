package worksafe.inspections.campaign.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import worksafe.platform.http.RuleViolation;

/** The kinds of campaigns, as {@code campaign-kinds.csv} lists them. */
@ApplicationScoped
public class CampaignKinds {

    private static final String FILE = "campaign-kinds.csv";
    private static final String YES = "yes";

    private final Map<String, CampaignKind> kinds = new LinkedHashMap<>();

    CampaignKinds() {
        try (var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE), FILE)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(CampaignKinds::kind)
                    .forEach(kind -> kinds.put(kind.code(), kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CampaignKind kind(String line) {
        var cells = line.split(",", -1);
        return new CampaignKind(
                cells[0],
                cells[1].isEmpty()
                        ? List.of()
                        : Arrays.stream(cells[1].split("[|]"))
                                .map(CampaignPhaseKind::valueOf)
                                .toList(),
                cells[2].equals(YES),
                cells[3].equals(YES),
                cells[4].equals(YES),
                cells[5].equals(YES));
    }

    /** @throws RuleViolation when there is none */
    public CampaignKind require(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_KIND_UNKNOWN, code, String.join(", ", codes()));
        }
        return kind;
    }

    public List<String> codes() {
        return List.copyOf(kinds.keySet());
    }
}
