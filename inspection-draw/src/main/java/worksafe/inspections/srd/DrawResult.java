package worksafe.inspections.srd;

import java.util.List;
import java.util.Optional;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.JsonWriter;
import worksafe.inspections.srd.form.Suite;

/**
 * Who was drawn, and who goes there.
 *
 * @param drawn by stratum and rank
 * @param teams one for each of the drawn, in the same order
 */
public record DrawResult(List<DrawnCandidate> drawn, List<Team> teams) {

    public DrawResult {
        drawn = List.copyOf(drawn);
        teams = List.copyOf(teams);
    }

    /**
     * {@code H("SRD1/result" 00 || {"drawn":[…],"teams":[…]})} with both lists as the bundle spells them. It is logged at
     * once and tells nobody anything, because tickets cannot be guessed.
     */
    public Digest digest(Suite suite) {
        var json = new JsonWriter();
        json.begin('{');
        writeDrawn(json);
        writeTeams(json);
        json.end('}');
        return suite.hash(
                new Encoding().label("SRD1/result", 0).raw(json.bytes()).bytes());
    }

    /**
     * Refuses a second draw on the same seal that came out differently, which another beacon value can cause.
     *
     * @param logged the digest that was logged when the draw was first opened
     * @throws worksafe.kernel.InvalidValue {@code draw-already-drawn}
     */
    public void requireSame(Digest logged, Suite suite) {
        var digest = digest(suite);
        if (!digest.equals(logged)) {
            throw DrawRefusal.ALREADY_DRAWN.of(logged, digest);
        }
    }

    /** The last that was drawn in a stratum: whoever has a smaller ticket was drawn, too. None if the quota is 0. */
    public Optional<DrawnCandidate> cutOff(String stratum) {
        return drawn.stream().filter(d -> d.stratum().equals(stratum)).reduce((earlier, later) -> later);
    }

    void writeDrawn(JsonWriter json) {
        json.name("drawn").begin('[');
        drawn.forEach(row -> row.write(json));
        json.end(']');
    }

    void writeTeams(JsonWriter json) {
        json.name("teams").begin('[');
        teams.forEach(row -> row.write(json));
        json.end(']');
    }
}
