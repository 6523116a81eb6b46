package worksafe.registry.blacklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.blacklist.BlacklistApi.COUNTY;
import static worksafe.registry.blacklist.BlacklistApi.ENTRIES;
import static worksafe.registry.blacklist.BlacklistApi.ROOT;
import static worksafe.registry.blacklist.BlacklistApi.aNotice;
import static worksafe.registry.blacklist.BlacklistApi.aProposal;
import static worksafe.registry.blacklist.BlacklistApi.act;
import static worksafe.registry.blacklist.BlacklistApi.anEnterprise;
import static worksafe.registry.blacklist.BlacklistApi.daysAgo;
import static worksafe.registry.blacklist.BlacklistApi.decider;
import static worksafe.registry.blacklist.BlacklistApi.done;
import static worksafe.registry.blacklist.BlacklistApi.get;
import static worksafe.registry.blacklist.BlacklistApi.noticed;
import static worksafe.registry.blacklist.BlacklistApi.post;
import static worksafe.registry.blacklist.BlacklistApi.proposed;
import static worksafe.registry.blacklist.BlacklistApi.proposer;
import static worksafe.registry.blacklist.BlacklistApi.states;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Relayed;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** The list of the seriously dishonest as its clients meet it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class BlacklistResourceTest {

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("blacklist", new BlacklistFeature(anEnterprise()))
                .tests();
    }

    private static List<String> shownInPublic(String number) {
        return given()
                .get(ROOT + "public/blacklist?limit=200")
                .jsonPath()
                .getList("items.number", String.class)
                .stream()
                .filter(number::equals)
                .toList();
    }

    private static String number(UUID id) {
        return TestDatabase.column("select number from blacklist_entry where id = ?", id)
                .getFirst();
    }

    private static List<String> waiting(UUID id) {
        return TestDatabase.column("select kind from task where subject_id = ? and done_at is null order by kind", id);
    }

    @Test
    void whoIsNotCoveredByTheRuleIsNotProposed() {
        assertProblem(post(proposer(), ENTRIES, aProposal(BlacklistApi.aBuilder())), 422, "blacklist-out-of-scope");
        assertProblem(post(proposer(), ENTRIES, aProposal(BlacklistApi.anUnknown())), 422, "blacklist-trade-unknown");
        var tester = BlacklistApi.anUnknown();
        assertThat(post(proposer(), ENTRIES, aProposal(tester, "FALSE_REPORT", ""))
                        .statusCode())
                .isEqualTo(201);
        var enterprise = anEnterprise();
        assertProblem(
                post(proposer(), ENTRIES, aProposal(enterprise, "AGGRAVATED_FINE", "")), 422, "blacklist-fine-needed");
        assertThat(post(proposer(), ENTRIES, aProposal(enterprise, "AGGRAVATED_FINE", ", \"fineFen\": 400000000"))
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                post(
                        proposer(),
                        ENTRIES,
                        aProposal(enterprise).replace(daysAgo(100).toString(), "2023-09-30")),
                422,
                "policy-missing");
        assertProblem(
                post(Tokens.of("supervisor", BlacklistApi.TOWN), ENTRIES, aProposal(enterprise)),
                422,
                "blacklist-office");
    }

    @Test
    void nothingThatIsTypedOfPeopleIsPublic() {
        assertProblem(
                post(proposer(), ENTRIES, aProposal(anEnterprise()).replace("PRINCIPAL", "王强的哥哥，住澄江路8号")),
                400,
                "invalid-request");
    }

    @Test
    void samePunishmentIsNotProposedTwiceUnlessItWasDropped() {
        var enterprise = anEnterprise();
        var proposal = aProposal(enterprise);
        var id = UUID.fromString(done(post(proposer(), ENTRIES, proposal)).getString("id"));

        assertProblem(post(proposer(), ENTRIES, proposal), 409, "blacklist-already-there");
        var unused = done(act(proposer(), id, "dismissal", BlacklistApi.DROPPED));
        assertThat(post(proposer(), ENTRIES, proposal).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasDecidedIsTakenBackByWhoDecides() {
        var id = BlacklistApi.decided(anEnterprise());

        assertProblem(act(proposer(), id, "dismissal", BlacklistApi.DROPPED), 403, "forbidden");
        assertThat(get(proposer(), ENTRIES + "/" + id).jsonPath().getList("allowedActions", String.class))
                .doesNotContain("DISMISSAL");
        assertThat(done(act(decider(), id, "dismissal", BlacklistApi.DROPPED)).getString("status"))
                .isEqualTo("DROPPED");
    }

    @Test
    void statementOfASupervisorDoesNotCutTheHearingShort() {
        var id = proposed(anEnterprise());
        var today = aNotice().replace(daysAgo(60).toString(), daysAgo(0).toString());
        var unused = done(act(proposer(), id, "notice", today));
        var stated = done(act(proposer(), id, "statement", BlacklistApi.STATED));
        var decision = BlacklistApi.aDecision()
                .replace(daysAgo(30).toString(), daysAgo(0).toString());

        assertProblem(act(decider(), id, "decision", decision), 422, "blacklist-too-early");

        assertThat(stated.getString("status")).isEqualTo("NOTICED");
    }

    @Test
    void onlyTheOfficeThatPunishedDecides() {
        var id = proposed(anEnterprise());

        assertProblem(
                act(Tokens.of("supervisor", "320200000000", "city"), id, "notice", aNotice()),
                422,
                "blacklist-not-yours");
        assertProblem(
                act(Tokens.of("supervisor", BlacklistApi.TOWN, "town"), id, "notice", aNotice()),
                422,
                "blacklist-not-yours");
    }

    @Test
    void candidateIsKeptFromItsEnterpriseUntilItIsTold() {
        var enterprise = anEnterprise();
        var itself = Tokens.ofEnterprise(enterprise);
        var id = proposed(enterprise);

        assertProblem(get(itself, ENTRIES + "/" + id), 404, "not-found");
        assertThat(get(itself, ENTRIES).jsonPath().getList("items")).isEmpty();
        assertThat(get(itself, "enterprises/" + enterprise + "/archive").asString())
                .doesNotContain(number(id));
        assertThat(waiting(id)).containsExactly("blacklist-notice");

        var unused = done(act(proposer(), id, "notice", aNotice()));

        assertThat(get(itself, ENTRIES).jsonPath().getList("items.id")).containsExactly(id.toString());
        assertThat(get(itself, "enterprises/" + enterprise + "/archive/entries?kind=blacklist")
                        .jsonPath()
                        .getList("items.number"))
                .containsExactly(number(id));
        assertThat(waiting(id)).containsExactly("blacklist-decision", "blacklist-statement");
    }

    @Test
    void nothingIsPublicWithoutADecisionNorLongerThanTheEntry() {
        var enterprise = anEnterprise();
        var id = BlacklistApi.decided(enterprise);
        assertThat(act(proposer(), id, "publication", "").statusCode()).isEqualTo(409);
        assertThat(waiting(id)).containsExactly("blacklist-listing");
        var listed = done(act(proposer(), id, "listing", BlacklistApi.aListing()));
        assertThat(listed.getString("listedUntil"))
                .isEqualTo(daysAgo(20).plusYears(3).toString());
        assertThat(listed.getString("certainty")).isEqualTo("TO_CHECK");
        assertProblem(act(decider(), id, "publication", ""), 422, "blacklist-same-person");
        assertThat(shownInPublic(number(id))).isEmpty();

        var published = done(act(proposer(), id, "publication", ""));

        assertThat(shownInPublic(number(id))).hasSize(1);
        var shown = given().get(ROOT + "public/blacklist?limit=200").asString();
        assertThat(shown).contains("王*（主要负责人）").doesNotContain("王强").doesNotContain("未取得安全生产许可证从事");
        assertThat(waiting(id)).isEmpty();
        assertThat(states(id))
                .containsExactly("blacklist-listing MET", "blacklist-publication MET", "blacklist-submission RUNNING");
        assertThat(published.getString("publishedOn")).isEqualTo(daysAgo(0).toString());

        var unpublished = done(act(proposer(), id, "unpublication", BlacklistApi.UNPUBLISHED));
        assertThat(shownInPublic(number(id))).isEmpty();
        assertThat(unpublished.getString("status")).isEqualTo("LISTED");
        var again = done(act(proposer(), id, "publication", ""));
        assertThat(shownInPublic(number(id))).hasSize(1);

        var removed = done(act(decider(), id, "removal", BlacklistApi.REMOVED));

        assertThat(removed.getString("end")).isEqualTo("PENALTY_REVOKED");
        assertThat(again.getInt("revision")).isLessThan(removed.getInt("revision"));
        assertThat(shownInPublic(number(id))).isEmpty();
    }

    @Test
    void officeHasItsDaysFromTheDecisionWheneverThatIsEntered() {
        var late = BlacklistApi.decided(anEnterprise());
        assertThat(TestDatabase.column(
                        "select kind from clock where subject_id = ? and due_at < now() order by kind", late))
                .contains("blacklist-listing");
        var inTime = BlacklistApi.decided(anEnterprise());
        PassingTime.sweepClocks();
        assertThat(states(inTime)).contains("blacklist-listing MISSED");

        var unused = done(act(
                proposer(),
                inTime,
                "listing",
                BlacklistApi.aListing()
                        .replace(daysAgo(20).toString(), daysAgo(30).toString())));

        assertThat(TestDatabase.column(
                        "select finished_at < due_at from clock where subject_id = ? and kind = 'blacklist-listing'",
                        inTime))
                .as("it was entered on the list in time, though we hear of it late")
                .containsExactly("t");
    }

    @Test
    void everyDepartmentOfThePlaceRecordsWhatItDoesItself() {
        var enterprise = anEnterprise();
        var id = BlacklistApi.listed(enterprise);
        var finance = Tokens.ofSector("supervisor", COUNTY, "COMMERCE");

        assertProblem(get(finance, ENTRIES + "/" + id), 404, "not-found");
        assertThat(get(finance, ENTRIES + "/listed?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id.toString());
        var seen = get(finance, ENTRIES + "/listed/" + id);
        assertThat(seen.statusCode()).as(seen.asString()).isEqualTo(200);
        assertThat(seen.jsonPath().getList("allowedActions", String.class)).containsExactly("SANCTION");
        var answer = given().auth()
                .oauth2(finance)
                .contentType("application/json")
                .header("If-Match", seen.header("ETag"))
                .body(BlacklistApi.aSanction("PROHIBITED"))
                .post(ROOT + ENTRIES + "/" + id + "/sanctions");
        assertThat(List.of(seen.asString(), answer.asString()))
                .as("neither names nor what was stated")
                .noneMatch(text -> text.contains("王强") || text.contains("statementUntil") || text.contains("timeline"));
        var recorded = done(answer);

        assertThat(recorded.getString("sanctions.find { it.field == 'PROCUREMENT' }.degree"))
                .isEqualTo("PROHIBITED");
        assertThat(recorded.getString("sanctions.find { it.field == 'LAND' }.degree"))
                .isEqualTo("NONE");
        assertThat(recorded.getList("sanctions")).hasSize(10);
        var elsewhere = Tokens.ofSector("supervisor", "320282000000", "COMMERCE");
        assertProblem(act(elsewhere, id, "sanctions", BlacklistApi.aSanction("RESTRICTED")), 404, "not-found");
        var candidate = proposed(enterprise);
        assertProblem(act(finance, candidate, "sanctions", BlacklistApi.aSanction("RESTRICTED")), 404, "not-found");
        assertProblem(get(finance, ENTRIES + "/listed/" + candidate), 404, "not-found");
        assertProblem(get(elsewhere, ENTRIES + "/listed/" + id), 404, "not-found");
    }

    @Test
    void termThatIsOverEndsByItself() {
        var id = BlacklistApi.published(anEnterprise());
        PassingTime.run("blacklist-term");
        assertThat(shownInPublic(number(id))).hasSize(1);
        TestDatabase.execute(
                "update blacklist_entry set listed_on = current_date - 1200, listed_until = current_date - 2"
                        + " where id = ?",
                id);

        PassingTime.run("blacklist-term");

        assertThat(TestDatabase.column("select status || ' ' || ending from blacklist_entry where id = ?", id))
                .containsExactly("REMOVED EXPIRED");
        assertThat(shownInPublic(number(id))).isEmpty();
    }

    @Test
    void earlyRemovalIsAppliedForAndRestoredWhenItWasFraud() {
        var enterprise = anEnterprise();
        var early = BlacklistApi.listed(enterprise);
        assertProblem(BlacklistApi.apply(enterprise, early), 422, "blacklist-removal-early");
        var unused = done(act(decider(), early, "removal", BlacklistApi.REMOVED));
        TestDatabase.execute("update blacklist_entry set penalty_imposed_on = current_date - 900 where id = ?", early);

        var id = BlacklistApi.removedEarly(enterprise);

        assertThat(TestDatabase.column("select status || ' ' || ending from blacklist_entry where id = ?", id))
                .containsExactly("REMOVED EARLY");
        assertThat(shownInPublic(number(id))).isEmpty();
        var restored = done(act(decider(), id, "restoration", BlacklistApi.RESTORED));
        assertThat(restored.getString("status")).isEqualTo("LISTED");
        assertThat(restored.getString("listedUntil"))
                .isEqualTo(daysAgo(0).plusYears(3).toString());
        assertThat(waiting(id)).containsExactly("blacklist-publication");
    }

    @Test
    void whoWasPunishedAgainIsNotRemovedEarly() {
        var enterprise = anEnterprise();
        var id = BlacklistApi.removable(enterprise);
        var again = noticed(enterprise);

        assertProblem(BlacklistApi.apply(enterprise, id), 422, "blacklist-repeated");
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void candidateBetraysItselfNeitherInTheChangesNorToWhoAsksToBeRemoved() {
        var enterprise = anEnterprise();
        var itself = Tokens.ofEnterprise(enterprise);
        var id = BlacklistApi.removable(enterprise);
        var untold = proposed(enterprise);
        assertThat(Relayed.about(untold)).isPositive();
        assertThat(changes(proposer())).contains(untold.toString());
        assertThat(changes(itself)).doesNotContain(untold.toString());

        var application = BlacklistApi.apply(enterprise, id);

        assertThat(application.statusCode()).as(application.asString()).isEqualTo(201);
        var unused = done(act(proposer(), untold, "notice", aNotice()));
        assertThat(changes(itself)).contains(untold.toString());
    }

    private static String changes(String token) {
        return get(
                        token,
                        "changes?limit=200&after="
                                + TestDatabase.column("select greatest(0, max(seq) - 100) from event_log")
                                        .getFirst())
                .asString();
    }

    @Test
    void creditRecordTellsTheFourSystemsInOneAnswer() {
        var enterprise = anEnterprise();
        var id = BlacklistApi.listed(enterprise);
        var unused = done(post(
                Tokens.of("supervisor", COUNTY), "registers/integrity-evaluation/entries", """
                {"enterpriseId": "%s", "data": {"evaluator": "江阴市应急管理局", "level": "POOR", "grounds": "受到处罚",
                 "validFrom": "2026-01-01", "validUntil": "2026-12-31"}}""".formatted(enterprise)));

        var record = done(get(proposer(), "enterprises/" + enterprise + "/credit-record"));

        assertThat(record.getList("blacklist.id")).containsExactly(id.toString());
        assertThat(record.getBoolean("listed")).isTrue();
        assertThat(record.getList("evaluations.kind")).containsExactly("integrity-evaluation");
        assertThat(record.getList("commitments")).isEmpty();
        assertThat(record.getList("badRecords")).isEmpty();
        assertProblem(
                get(Tokens.of("supervisor", "120119000000"), "enterprises/" + enterprise + "/credit-record"),
                404,
                "not-found");
        assertThat(get(Tokens.ofEnterprise(enterprise), "enterprises/" + enterprise + "/credit-record")
                        .statusCode())
                .isEqualTo(200);
    }
}
