package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.OTHER_COUNTY;
import static worksafe.training.TrainingApi.REVIEWING_COUNTY;
import static worksafe.training.TrainingApi.REVIEWING_VILLAGE;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class CertificateResourceTest {

    private static final String FRAUD = """
        {"ground": "FRAUD", "note": "以他人成绩取得。"}\
        """;
    private static final String CONSENT = """
        {"trainingHours": 8, "extension": {"reason": "连续从事本工种十二年，经核查无违法违章记录。"}}\
        """;
    private static final String EIGHT_HOURS = """
        {"trainingHours": 8}\
        """;

    private String supervisor;
    private UUID person;

    @BeforeEach
    void somebody() {
        supervisor = supervisor();
        person = registered(supervisor);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("certificates", new CertificateFeature()).tests();
    }

    @Nested
    class Issuing {

        @Test
        void answerExplainsItsTerms() {
            var answer = issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(-10)));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(body.getString("status")).isEqualTo("IN_FORCE");
            assertThat(body.getString("region")).isEqualTo(COUNTY);
            assertThat(body.getString("validUntil"))
                    .isEqualTo(today().minusDays(10).plusYears(6).minusDays(1).toString());
            assertThat(body.getMap("validity"))
                    .containsEntry("period", "6 YEARS")
                    .containsEntry("policyCode", "certificate.validity.special-operation")
                    .containsEntry("policyRegion", "000000000000")
                    .containsEntry("source", "特种作业人员安全技术培训考核管理规定（应急管理部令第19号）")
                    .containsEntry("clause", "有效期六年，全国有效（条号待核）")
                    .containsEntry("force", "RULE")
                    .containsEntry("certainty", "TO_CHECK");
            assertThat(body.getMap("review")).containsEntry("period", "6 YEARS");
            assertThat(body.getMap("$")).doesNotContainKeys("end", "reviewedOn", "reviewDueOn");
            assertThat(answer.header("Location")).endsWith(CERTIFICATES + "/" + body.getString("id"));
            assertThat(get(supervisor, CERTIFICATES + "/" + body.getString("id"))
                            .jsonPath()
                            .getMap("$"))
                    .isEqualTo(body.getMap("$"));
            assertThat(announced("certificate-issued", id(answer))).hasSize(1);
        }

        @Test
        void principalsHoldForThreeYearsWithoutAReview() {
            var body = issue(supervisor, aCertificate(person, "PRINCIPAL", inDays(0)))
                    .jsonPath();

            assertThat(body.getString("validUntil"))
                    .isEqualTo(today().plusYears(3).minusDays(1).toString());
            assertThat(body.getMap("$")).doesNotContainKeys("reviewDueOn", "category");
        }

        @Test
        void bothDaysBecomeClocks() throws SQLException {
            // Reviews are asked for in this county still.
            var there = Tokens.of("supervisor", REVIEWING_COUNTY);
            var first = today().minusDays(10);
            var id = issued(there, registered(there), "ELECTRICAL", first.toString());

            assertThat(clocks(id))
                    .containsExactly(
                            "certificate-review RUNNING " + first.plusYears(3).minusDays(1),
                            "certificate-validity RUNNING " + first.plusYears(6).minusDays(1));
            var number = get(there, CERTIFICATES + "/" + id).jsonPath().getString("number");
            assertThat(get(there, "/api/v1/training/clocks?side=ENTERPRISE&subjectId=" + id)
                            .jsonPath()
                            .getList("items.subjectName", String.class))
                    .hasSize(2)
                    .allSatisfy(name -> assertThat(name).endsWith(" " + number + " 王**"));
        }

        @Test
        void cardOfOrder30IsDatedAsOrder19Says() throws SQLException {
            var first = LocalDate.parse("2023-08-01");
            var answer = issue(supervisor, aCertificate(person, "ELECTRICAL", first.toString()));

            var body = answer.jsonPath();
            assertThat(body.getMap("$")).doesNotContainKeys("reviewDueOn", "end");
            assertThat(body.getString("inForceUntil")).isEqualTo("2029-07-31");
            assertThat(body.getMap("review")).containsEntry("period", "6 YEARS");
            assertThat(body.getList("earlierTerms")).hasSize(1);
            assertThat(body.getMap("earlierTerms[0]"))
                    .containsEntry("reviewDueOn", "2026-07-31")
                    .containsEntry("inForceUntil", "2026-07-31")
                    .containsEntry("status", "IN_FORCE")
                    .containsEntry("changedBy", "dev-supervisor-320281000000");
            assertThat(body.getString("earlierTerms[0].term.clause")).isEqualTo("第二十一条：每三年复审一次");
            assertThat(body.getString("earlierTerms[0].rule.source")).contains("应急管理部令第19号");
            assertThat(get(supervisor, CERTIFICATES + "/" + body.getString("id"))
                            .jsonPath()
                            .getMap("$"))
                    .isEqualTo(body.getMap("$"));
            assertThat(clocks(id(answer))).containsExactly("certificate-validity RUNNING 2029-07-31");
        }

        @Test
        void reviewMissedBeforeOrder19StaysMissed() {
            assertProblem(
                    issue(supervisor, aCertificate(person, "ELECTRICAL", "2023-06-01")), 422, "certificate-run-out");
            assertThat(issue(supervisor, aCertificate(person, "ELECTRICAL", "2023-06-02"))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void whatIsIssuedUnderOrder19HasNoReview() throws SQLException {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(0));

            assertThat(clocks(id))
                    .containsExactly("certificate-validity RUNNING "
                            + today().plusYears(6).minusDays(1));
        }

        @Test
        void ageIsReadFromTheSealAndAudited() throws SQLException {
            issued(supervisor, person, "ELECTRICAL", inDays(0));

            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                owner,
                                "select concat_ws(' ', action, reason) from audit_entry where object_id = ?"
                                        + " and action = 'person-birth-date-read'",
                                person.toString()))
                        .containsExactly("person-birth-date-read holder-age");
            }
        }

        @Test
        void whoIsAboveTheLatestRetirementAgeIsRefusedAndWhoMayBeIsNoted() {
            var old = registered(supervisor, residentId(today().minusYears(64), false), null);
            var between = registered(supervisor, residentId(today().minusYears(53), true), null);
            var young = registered(supervisor, residentId(today().minusYears(45), true), null);
            var oldWoman = registered(supervisor, residentId(today().minusYears(59), true), null);
            var nearly = registered(supervisor, residentId(today().minusYears(60), false), null);

            var refused = issue(supervisor, aCertificate(old, "ELECTRICAL", inDays(0)));

            assertProblem(refused, 422, "certificate-over-age");
            assertThat(refused.jsonPath().getString("detail")).contains("渐进式延迟法定退休年龄");
            assertThat(refused.jsonPath().getString("ground.clause")).contains("不超过国家法定退休年龄");
            assertProblem(
                    issue(supervisor, aCertificate(oldWoman, "ELECTRICAL", inDays(0))), 422, "certificate-over-age");
            var noted = issue(supervisor, aCertificate(between, "ELECTRICAL", inDays(0)));
            assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(201);
            assertThat(noted.jsonPath().getString("ageNote")).contains("适用哪一档取决于岗位", "每二个月延迟一个月");
            assertThat(get(supervisor, CERTIFICATES + "/" + noted.jsonPath().getString("id"))
                            .jsonPath()
                            .getString("ageNote"))
                    .isEqualTo(noted.jsonPath().getString("ageNote"));
            for (var person : List.of(young, nearly)) {
                var plain = issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(0)));
                assertThat(plain.statusCode()).as(plain.asString()).isEqualTo(201);
                assertThat(plain.jsonPath().getMap("$")).doesNotContainKey("ageNote");
            }
        }

        @Test
        void underEighteenIsRefusedByLaw() {
            var young = registered(supervisor, residentId(today().minusYears(18).plusDays(1)), null);

            var refused = issue(supervisor, aCertificate(young, "ELECTRICAL", inDays(0)));

            assertProblem(refused, 422, "certificate-under-age");
            assertThat(withoutTrace(refused)).isEqualTo("""
                {"type":"/errors/certificate-under-age","title":"持证人未达年龄","status":422,\
                "detail":"持证人须年满 18 周岁，%s 时未满。","instance":"/api/v1/training/certificates",\
                "code":"certificate-under-age",\
                "legalSource":"特种作业人员安全技术培训考核管理规定（应急管理部令第19号） 第六条：年满十八周岁（条文待核）",\
                "ground":{"source":"特种作业人员安全技术培训考核管理规定（应急管理部令第19号）",\
                "clause":"第六条：年满十八周岁（条文待核）","force":"RULE","certainty":"TO_CHECK"}}\
                """.formatted(inDays(0)));
        }

        @Test
        void eighteenthBirthdayIsOldEnough() {
            var grown = registered(supervisor, residentId(today().minusYears(18)), null);

            assertThat(issue(supervisor, aCertificate(grown, "ELECTRICAL", inDays(0)))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void certificateFromBeforeItsHoldersBirthIsRefused() {
            var child = registered(supervisor, residentId(today().minusDays(5)), null);

            var refused = issue(supervisor, aCertificate(child, "PRINCIPAL", inDays(-6)));

            assertProblem(refused, 422, "certificate-before-birth");
            assertThat(refused.jsonPath().getString("detail")).isEqualTo("证书起始日 " + inDays(-6) + " 早于持证人出生日期。");
        }

        @Test
        void secondOneInForceIsRefused() {
            var first = issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(-10)));

            var refused = issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(0)));

            assertProblem(refused, 409, "certificate-overlapping");
            assertThat(refused.jsonPath().getString("detail"))
                    .isEqualTo("同类别证书 %s 自 %s 至 %s 有效，同一日不得有两份有效。"
                            .formatted(
                                    first.jsonPath().getString("number"),
                                    inDays(-10),
                                    first.jsonPath().getString("inForceUntil")));
            issued(supervisor, person, "WELDING_CUTTING", inDays(0));
            issued(supervisor, person, "PRINCIPAL", inDays(0));
        }

        @Test
        void dayToComeAndDayTooLongAgoAreRefused() {
            assertProblem(
                    issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(1))), 422, "certificate-from-future");
            assertProblem(
                    issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(-2400))), 422, "certificate-run-out");
        }

        @Test
        void numberServesOneCertificateOfAKindWhereverItIs() {
            var body = aCertificate(person, "ELECTRICAL", inDays(0));
            issue(supervisor, body).then().statusCode(201);
            var elsewhere = Tokens.of("supervisor", OTHER_COUNTY);
            var other = registered(elsewhere);

            var refused = issue(elsewhere, body.replace(person.toString(), other.toString()));

            assertProblem(refused, 409, "certificate-number-taken");
        }

        @Test
        void unknownAndHiddenPeopleAreRefused() {
            assertProblem(
                    issue(supervisor, aCertificate(UUID.fromString(key()), "ELECTRICAL", inDays(0))),
                    422,
                    "person-unknown");
            assertProblem(
                    issue(Tokens.of("supervisor", OTHER_COUNTY), aCertificate(person, "ELECTRICAL", inDays(0))),
                    422,
                    "person-unknown");
        }

        @Test
        void fieldsAreRequired() {
            var refused = issue(supervisor, "{\"number\": \" \"}");

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/kind", "/number", "/personId", "/validFrom");
        }
    }

    @Nested
    class EnteringFromPaper {

        private final LocalDate first = today().minusYears(7).plusDays(20);

        @Test
        void certificateStandsAsIfReviewedHereAndSaysSoOnce() throws SQLException {
            var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
            var post = electrician(supervisor, person, enterprise);

            var answer = enter(
                    review(first.plusYears(3).minusDays(10), 8),
                    review(first.plusYears(6).minusDays(1), 24));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(body.getString("status")).isEqualTo("IN_FORCE");
            assertThat(body.getInt("revision")).isEqualTo(1);
            assertThat(body.getString("validFrom")).isEqualTo(first.toString());
            assertThat(body.getString("validUntil"))
                    .isEqualTo(first.plusYears(12).minusDays(1).toString());
            // Renewed under Order 30 with a review, which Order 19 took away.
            assertThat(body.getMap("$")).doesNotContainKey("reviewDueOn");
            assertThat(body.getString("earlierTerms[0].reviewDueOn"))
                    .isEqualTo(first.plusYears(9).minusDays(1).toString());
            assertThat(body.getString("reviewedOn"))
                    .isEqualTo(first.plusYears(6).minusDays(1).toString());
            assertThat(body.getString("earlierTerms[0].term.clause")).isEqualTo("第二十一条：每三年复审一次");
            assertThat(clocks(id(answer)))
                    .containsExactly("certificate-validity RUNNING "
                            + first.plusYears(12).minusDays(1));
            assertThat(announced("certificate-issued", id(answer)))
                    .singleElement()
                    .asString()
                    .contains("""
                        "reviews":[{"passedOn":"%s","dueOn":"%s","trainingHours":8},\
                        """.formatted(
                            first.plusYears(3).minusDays(10), first.plusYears(3).minusDays(1)));
            assertThat(announced("certificate-reviewed", id(answer))).isEmpty();
            assertThat(get(supervisor, "/api/v1/training/posts/" + post)
                            .jsonPath()
                            .getString("restsOn.inForceUntil"))
                    .isEqualTo(first.plusYears(12).minusDays(1).toString());
            assertThat(announced("post-cleared", post)).hasSize(1);
        }

        @Test
        void historyThatRanOutNamesTheMissingReviewAndItsClause() {
            var never = enter();
            var once = enter(review(first.plusYears(3).minusDays(10), 8));
            var late = enter(review(first.plusYears(3), 8));

            assertThat(withoutTrace(never))
                    .isEqualTo("""
                        {"type":"/errors/certificate-run-out","title":"证书已失效","status":422,\
                        "detail":"该证书只能有效至 %s，已过；未见应于该日（含）前合格的复审（或期满延期）。",\
                        "instance":"/api/v1/training/certificates","code":"certificate-run-out",\
                        "legalSource":"特种作业人员安全技术培训考核管理规定（安监总局令第30号） 第二十六条：逾期未复审的失效",\
                        "ground":{"source":"特种作业人员安全技术培训考核管理规定（安监总局令第30号）",\
                        "clause":"第二十六条：逾期未复审的失效","force":"RULE","certainty":"CERTAIN"}}\
                        """.formatted(first.plusYears(3).minusDays(1)));
            assertProblem(once, 422, "certificate-run-out");
            assertThat(once.jsonPath().getString("detail"))
                    .contains(first.plusYears(6).minusDays(1).toString());
            assertProblem(late, 422, "review-missed");
            assertThat(late.jsonPath().getString("detail"))
                    .contains(first.plusYears(3).minusDays(1).toString());
            assertThat(late.jsonPath().getString("legalSource")).endsWith("第二十六条：逾期未复审的失效");
        }

        @Test
        void reviewThatTheRulesOfItsDayForbidIsRefused() {
            var early = enter(review(first.plusYears(3).minusDays(62), 8));
            var few = enter(review(first.plusYears(3).minusDays(1), 7));
            var toCome = enter(
                    review(first.plusYears(3).minusDays(1), 8),
                    review(first.plusYears(6).minusDays(1), 8),
                    review(today().plusDays(1), 8));

            assertProblem(early, 422, "review-too-early");
            assertThat(early.jsonPath().getString("legalSource")).endsWith("第二十二条：期满前六十日内申请复审");
            assertProblem(few, 422, "review-hours-short");
            assertProblem(toCome, 422, "review-from-future");
        }

        @Test
        void reviewsOutOfOrderOrBeforeTheFirstDayAreRefused() {
            var turned = enter(
                    review(first.plusYears(6).minusDays(1), 8),
                    review(first.plusYears(3).minusDays(1), 8));
            var before = enter(review(first.minusDays(1), 8));
            var empty = enter("{}");

            assertProblem(turned, 400, "invalid-request");
            assertThat(pointers(turned)).containsExactly("/reviews/1/passedOn");
            assertThat(turned.asString())
                    .contains("不得早于前一次（" + first.plusYears(6).minusDays(1) + "）");
            assertThat(pointers(before)).containsExactly("/reviews/0/passedOn");
            assertThat(pointers(empty)).containsExactly("/reviews/0/passedOn", "/reviews/0/trainingHours");
            assertThat(pointers(enter("null"))).containsExactly("/reviews/0");
        }

        private Response enter(String... reviews) {
            var certificate = aCertificate(person, "ELECTRICAL", first.toString());
            return issue(
                    supervisor,
                    certificate.substring(0, certificate.lastIndexOf('}')) + ", \"reviews\": ["
                            + String.join(", ", reviews) + "]}");
        }

        private static String review(LocalDate passedOn, int hours) {
            return """
                {"passedOn": "%s", "trainingHours": %d}\
                """.formatted(passedOn, hours);
        }
    }

    @Nested
    class Reviewing {

        @BeforeEach
        void whereReviewsAreAskedForStill() {
            supervisor = Tokens.of("supervisor", REVIEWING_COUNTY);
            person = registered(supervisor);
        }

        @Test
        void reviewMovesTheClocks() throws SQLException {
            var first = today().minusYears(3).plusDays(20);
            var id = issued(supervisor, person, "ELECTRICAL", first.toString());

            var reviewed = act(supervisor, CERTIFICATES + "/" + id, "review", EIGHT_HOURS);

            assertThat(reviewed.statusCode()).as(reviewed.asString()).isEqualTo(200);
            assertThat(reviewed.jsonPath().getString("reviewedOn")).isEqualTo(inDays(0));
            assertThat(reviewed.jsonPath().getMap("$")).doesNotContainKey("reviewDueOn");
            assertThat(reviewed.jsonPath().getString("inForceUntil"))
                    .isEqualTo(first.plusYears(6).minusDays(1).toString());
            assertThat(clocks(id))
                    .containsExactly(
                            "certificate-review MET " + first.plusYears(3).minusDays(1),
                            "certificate-validity RUNNING " + first.plusYears(6).minusDays(1));
            assertThat(announced("certificate-reviewed", id)).hasSize(1);
        }

        @Test
        void renewalStartsBothClocksAnew() throws SQLException {
            var first = today().minusYears(3).plusDays(20);
            var id = issued(supervisor, person, "PRINCIPAL", first.toString());

            var renewed = act(supervisor, CERTIFICATES + "/" + id, "review", "{\"trainingHours\": 48}");

            assertThat(renewed.jsonPath().getString("validUntil"))
                    .isEqualTo(first.plusYears(6).minusDays(1).toString());
            assertThat(clocks(id))
                    .containsExactly(
                            "certificate-validity MET " + first.plusYears(3).minusDays(1),
                            "certificate-validity RUNNING " + first.plusYears(6).minusDays(1));
        }

        @Test
        void postRestsOnTheNewDayWithoutNews() {
            var enterprise = RegistryEvents.registered(REVIEWING_VILLAGE, Sector.EMERGENCY);
            var first = today().minusYears(3).plusDays(20);
            var id = issued(supervisor, person, "ELECTRICAL", first.toString());
            var post = electrician(supervisor, person, enterprise);

            act(supervisor, CERTIFICATES + "/" + id, "review", EIGHT_HOURS)
                    .then()
                    .statusCode(200);

            assertThat(get(supervisor, "/api/v1/training/posts/" + post)
                            .jsonPath()
                            .getString("restsOn.inForceUntil"))
                    .isEqualTo(first.plusYears(6).minusDays(1).toString());
            assertThat(announced("post-cleared", post)).isEmpty();
        }

        @Test
        void tooEarlyAndTooLittleTrainingAreRefusedWithTheClause() {
            var fresh = issued(supervisor, person, "ELECTRICAL", inDays(0));
            var due = issued(
                    supervisor,
                    person,
                    "WELDING_CUTTING",
                    today().minusYears(3).plusDays(20).toString());

            var early = act(supervisor, CERTIFICATES + "/" + fresh, "review", EIGHT_HOURS);
            var few = act(supervisor, CERTIFICATES + "/" + due, "review", "{\"trainingHours\": 7}");

            assertProblem(early, 422, "review-too-early");
            assertThat(early.jsonPath().getString("legalSource")).endsWith("有效期届满前申请换证；日数待核，暂沿用原令第30号第二十二条");
            assertProblem(few, 422, "review-hours-short");
            assertThat(few.jsonPath().getString("detail")).isEqualTo("复审前培训不得少于 8 学时，现为 7 学时。");
        }

        @Test
        void consentAfterTenYearsPutsTheNextReviewOff() throws SQLException {
            var first = today().minusYears(12).plusDays(20);
            var id = id(enterReviewed(first));

            var renewed = act(supervisor, CERTIFICATES + "/" + id, "review", CONSENT);

            assertThat(renewed.statusCode()).as(renewed.asString()).isEqualTo(200);
            var body = renewed.jsonPath();
            assertThat(body.getString("inForceUntil"))
                    .isEqualTo(first.plusYears(18).minusDays(1).toString());
            assertThat(body.getMap("$")).doesNotContainKey("reviewDueOn");
            assertThat(body.getString("reviewExtensionReason")).isEqualTo("连续从事本工种十二年，经核查无违法违章记录。");
            assertThat(body.getMap("review"))
                    .containsEntry("period", "6 YEARS")
                    .containsEntry("policyCode", "certificate.review-extension.special-operation")
                    .containsEntry("clause", "第二十一条：连续从事本工种十年以上且守法的，经同意复审可延长至每六年一次");
            assertThat(get(supervisor, CERTIFICATES + "/" + id).jsonPath().getMap("$"))
                    .isEqualTo(body.getMap("$"));
            assertThat(clocks(id))
                    .containsExactly(
                            "certificate-validity MET " + first.plusYears(12).minusDays(1),
                            "certificate-validity RUNNING "
                                    + first.plusYears(18).minusDays(1));
            assertThat(announced("certificate-reviewed", id))
                    .singleElement()
                    .asString()
                    .contains("\"extension\":{\"period\":\"6 YEARS\"");
        }

        @Test
        void consentIsRefusedWhereTheRecordOrTheKindSpeaksAgainstIt() {
            var first = today().minusYears(12).plusDays(20);
            var accident = id(enterReviewed(first));
            var other = issued(supervisor, person, "WELDING_CUTTING", inDays(-3));
            act(supervisor, CERTIFICATES + "/" + other, "revocation", "{\"ground\": \"ACCIDENT\", \"note\": \"负有责任。\"}")
                    .then()
                    .statusCode(200);
            var young = issued(
                    supervisor,
                    registered(supervisor),
                    "ELECTRICAL",
                    today().minusYears(3).plusDays(20).toString());
            var principal = issued(
                    supervisor,
                    person,
                    "PRINCIPAL",
                    today().minusYears(3).plusDays(20).toString());

            var violated = act(supervisor, CERTIFICATES + "/" + accident, "review", CONSENT);
            var early = act(supervisor, CERTIFICATES + "/" + young, "review", CONSENT);
            var none = act(supervisor, CERTIFICATES + "/" + principal, "review", CONSENT.replace("8", "48"));
            var silent = act(
                    supervisor,
                    CERTIFICATES + "/" + accident,
                    "review",
                    "{\"trainingHours\": 8, \"extension\": {\"reason\": \" \"}}");

            assertProblem(violated, 422, "review-extension-violation");
            assertThat(violated.jsonPath().getString("detail")).contains(inDays(0));
            assertProblem(early, 422, "review-extension-too-soon");
            assertThat(early.jsonPath().getString("legalSource")).contains("第二十一条");
            assertProblem(none, 422, "review-extension-unknown");
            assertThat(pointers(silent)).containsExactly("/extension/reason");
        }

        /** An electrician's certificate that was reviewed every three years, and runs out soon. */
        private Response enterReviewed(LocalDate first) {
            person = registered(supervisor, residentId(LocalDate.of(1980, 5, 1)), null);
            var certificate = aCertificate(person, "ELECTRICAL", first.toString());
            var reviews = Stream.of(3, 6, 9)
                    .map(years -> """
                        {"passedOn": "%s", "trainingHours": 8}\
                        """.formatted(first.plusYears(years).minusDays(1)))
                    .collect(Collectors.joining(","));
            return issue(
                    supervisor,
                    certificate.substring(0, certificate.lastIndexOf('}')) + ", \"reviews\": [" + reviews + "]}");
        }

        /** Passed ten days ago, due six days ago, swept, and entered today. */
        @Test
        void reviewEnteredAfterItsDayBringsTheCertificateBack() throws SQLException {
            var due = today().minusDays(6);
            var id = issued(
                    supervisor,
                    person,
                    "ELECTRICAL",
                    today().minusYears(3).plusDays(1).toString());
            TestDatabase.execute(
                    "update certificate set review_due_on = ?::date, in_force_until = ?::date where id = ?",
                    due.toString(),
                    due.toString(),
                    id);
            TestDatabase.execute(
                    "update clock set fixed_day = ?::date, due_at = (?::date + 1)::timestamp at time zone"
                            + " 'Asia/Shanghai' where subject_id = ? and kind = 'certificate-review'",
                    due.toString(),
                    due.toString(),
                    id);
            PassingTime.sweepClocks();
            assertThat(get(supervisor, CERTIFICATES + "/" + id).jsonPath().getString("status"))
                    .isEqualTo("LAPSED");

            var tooLate = act(
                    supervisor,
                    CERTIFICATES + "/" + id,
                    "review",
                    "{\"trainingHours\": 8, \"passedOn\": \"" + due.plusDays(1) + "\"}");
            var inTime = act(
                    supervisor,
                    CERTIFICATES + "/" + id,
                    "review",
                    "{\"trainingHours\": 8, \"passedOn\": \"" + due.minusDays(4) + "\"}");

            assertProblem(tooLate, 422, "review-missed");
            assertThat(inTime.statusCode()).as(inTime.asString()).isEqualTo(200);
            assertThat(inTime.jsonPath().getString("status")).isEqualTo("IN_FORCE");
            assertThat(inTime.jsonPath().getString("reviewedOn"))
                    .isEqualTo(due.minusDays(4).toString());
            assertThat(announced("certificate-reviewed", id))
                    .singleElement()
                    .asString()
                    .contains("\"passedOn\":\"" + due.minusDays(4) + "\"");
            assertThat(TestDatabase.column(
                            "select kind || '|' || state from clock where subject_id = ? and kind ="
                                    + " 'certificate-review' order by id",
                            id))
                    .first()
                    .isEqualTo("certificate-review|MET");
            assertThat(TestDatabase.column("select kind from clock where subject_id = ? and state = 'RUNNING'", id))
                    .contains("certificate-validity");
        }

        @Test
        void revokedOneIsNotReviewed() {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(0));
            act(supervisor, CERTIFICATES + "/" + id, "revocation", FRAUD).then().statusCode(200);

            var refused = act(supervisor, CERTIFICATES + "/" + id, "review", EIGHT_HOURS);

            assertProblem(refused, 409, "illegal-transition");
            assertThat(refused.jsonPath().getString("detail")).isEqualTo("当前为“已撤销”，不能变为“有效”。");
        }
    }

    @Nested
    class Cancelling {

        private static final String ON_REQUEST = """
            {"ground": "HOLDER_ASKED", "note": "本人书面申请，证件已收回。"}""";

        @Test
        void cancelledOneSaysTheClauseStopsTheClocksAndIsFoundAsSuch() throws SQLException {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(-3));
            var number = get(supervisor, CERTIFICATES + "/" + id).jsonPath().getString("number");

            var cancelled = act(supervisor, CERTIFICATES + "/" + id, "cancellation", ON_REQUEST);

            assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
            assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CANCELLED");
            assertThat(cancelled.jsonPath().getString("inForceUntil")).isEqualTo(inDays(-1));
            assertThat(cancelled.jsonPath().getMap("cancellation"))
                    .containsEntry("on", inDays(0))
                    .containsEntry("ground", "HOLDER_ASKED")
                    .containsEntry("clause", "注销情形待核，暂沿用原令第30号第三十一条")
                    .containsEntry("note", "本人书面申请，证件已收回。");
            assertThat(clocks(id)).allMatch(clock -> clock.contains(" CANCELLED "));
            assertThat(announced("certificate-cancelled", id))
                    .singleElement()
                    .asString()
                    .contains("\"ground\":\"HOLDER_ASKED\"");
            var found = post(supervisor, CERTIFICATES + "/search", "{\"number\": \"" + number + "\"}");
            assertThat(found.jsonPath().getList("items.status", String.class)).containsExactly("CANCELLED");
        }

        @Test
        void revokedOneIsCancelledAndStillKeepsItsHolderFromAnother() {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(-3));
            assertProblem(
                    act(supervisor, CERTIFICATES + "/" + id, "cancellation", """
                    {"ground": "REVOKED", "note": "撤销后注销。"}"""), 422, "cancellation-not-revoked");
            act(supervisor, CERTIFICATES + "/" + id, "revocation", FRAUD).then().statusCode(200);

            act(supervisor, CERTIFICATES + "/" + id, "cancellation", """
                    {"ground": "REVOKED", "note": "撤销后注销。"}""").then().statusCode(200);

            assertThat(get(supervisor, CERTIFICATES + "/" + id).jsonPath().getString("end.ground"))
                    .isEqualTo("FRAUD");
            assertProblem(
                    issue(supervisor, aCertificate(person, "WORK_AT_HEIGHT", inDays(0))), 422, "certificate-banned");
        }

        @Test
        void groundThatTheLawDoesNotNameForTheKindIsRefusedWithItsForce() {
            var id = issued(supervisor, person, "PRINCIPAL", inDays(-3));

            var refused = act(supervisor, CERTIFICATES + "/" + id, "cancellation", ON_REQUEST);

            assertProblem(refused, 422, "cancellation-ground");
            assertThat(refused.jsonPath().getMap("ground"))
                    .containsEntry("force", "LAW")
                    .containsEntry("certainty", "TO_CHECK");
        }
    }

    @Nested
    class Revoking {

        @Test
        void revocationSaysTheClauseAndStopsTheClocks() throws SQLException {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(-3));

            var revoked = act(supervisor, CERTIFICATES + "/" + id, "revocation", FRAUD);

            assertThat(revoked.jsonPath().getString("status")).isEqualTo("REVOKED");
            assertThat(revoked.jsonPath().getString("inForceUntil")).isEqualTo(inDays(-1));
            assertThat(revoked.jsonPath().getMap("end"))
                    .containsEntry("on", inDays(0))
                    .containsEntry("ground", "FRAUD")
                    .containsEntry("clause", "撤销情形待核，暂沿用原令第30号第三十条")
                    .containsEntry("note", "以他人成绩取得。");
            assertThat(clocks(id)).allMatch(clock -> clock.contains(" CANCELLED "));
            assertThat(announced("certificate-revoked", id))
                    .singleElement()
                    .asString()
                    .contains("以欺骗、贿赂等不正当手段取得证书");
        }

        @Test
        void dishonestOnesHaveNoOtherForThreeYears() {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(-3));
            act(supervisor, CERTIFICATES + "/" + id, "revocation", FRAUD).then().statusCode(200);

            var refused = issue(supervisor, aCertificate(person, "WORK_AT_HEIGHT", inDays(0)));

            assertProblem(refused, 422, "certificate-banned");
            assertThat(refused.jsonPath().getString("detail"))
                    .contains(today().plusYears(3).minusDays(1).toString());
        }

        @Test
        void othersMayHaveAnotherAtOnce() {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(-3));
            act(supervisor, CERTIFICATES + "/" + id, "revocation", "{\"ground\": \"UNFIT\", \"note\": \"体检不合格。\"}")
                    .then()
                    .statusCode(200);

            issued(supervisor, person, "ELECTRICAL", inDays(0));
        }

        @Test
        void groundThatTheLawDoesNotKnowIsRefused() {
            var id = issued(supervisor, person, "PRINCIPAL", inDays(0));

            assertProblem(
                    act(
                            supervisor,
                            CERTIFICATES + "/" + id,
                            "revocation",
                            "{\"ground\": \"UNFIT\", \"note\": \"体检不合格。\"}"),
                    422,
                    "revocation-ground");
        }

        @Test
        void onlyTheIssuerAndThoseAboveRevoke() {
            var enterprise = RegistryEvents.registered("320282103001", Sector.EMERGENCY);
            var city = Tokens.of("supervisor", "320200000000");
            electrician(city, person, enterprise);
            var id = issued(supervisor, person, "ELECTRICAL", inDays(0));
            var elsewhere = Tokens.of("supervisor", OTHER_COUNTY);

            var refused = act(elsewhere, CERTIFICATES + "/" + id, "revocation", FRAUD);

            assertProblem(refused, 422, "certificate-issued-elsewhere");
            assertThat(act(city, CERTIFICATES + "/" + id, "revocation", FRAUD).statusCode())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Listing {

        @Test
        void listsWhatThePlaceIssuedSoonestFirst() {
            var county = "320283000000";
            var there = Tokens.of("supervisor", county);
            var late = issued(there, registered(there), "ELECTRICAL", inDays(0));
            var first = today().minusYears(6).plusDays(31);
            var card = aCertificate(registered(there), "ELECTRICAL", first.toString());
            var soon = id(issue(
                    there,
                    card.substring(0, card.lastIndexOf('}'))
                            + """
                , "reviews": [{"passedOn": "%s", "trainingHours": 8}]}\
                """.formatted(first.plusYears(3).minusDays(1))));

            assertThat(listed(there, "")).containsExactly(soon.toString(), late.toString());
            assertThat(listed(there, "?expiringWithinDays=60")).containsExactly(soon.toString());
            assertThat(listed(there, "?expiringWithinDays=29")).isEmpty();
            assertThat(listed(there, "?limit=1&status=IN_FORCE&kind=SPECIAL_OPERATION"))
                    .containsExactly(soon.toString());
            assertThat(listed(there, "?status=REVOKED")).isEmpty();
            assertThat(listed(there, "?status=REVOKED&status=IN_FORCE"))
                    .containsExactly(soon.toString(), late.toString());
            assertThat(listed(there, "?region=320284000000")).isEmpty();
            assertThat(listed(there, "?region=320000000000")).containsExactly(soon.toString(), late.toString());
            assertThat(listed(Tokens.of("supervisor", "320284000000"), "")).isEmpty();
        }

        @Test
        void peopleAtAnEnterpriseAreFoundWhoeverCertifiedThem() {
            var enterprise = RegistryEvents.registered("320282103001", Sector.EMERGENCY);
            electrician(Tokens.of("supervisor", "320200000000"), person, enterprise);
            var id = issued(supervisor, person, "ELECTRICAL", inDays(0));
            var elsewhere = Tokens.of("inspector", OTHER_COUNTY);

            assertThat(listed(elsewhere, "?enterpriseId=" + enterprise)).containsExactly(id.toString());
            assertThat(listed(elsewhere, "?personId=" + person)).containsExactly(id.toString());
            assertThat(listed(Tokens.ofEnterprise(enterprise), "")).containsExactly(id.toString());
            assertThat(listed(supervisor, "?enterpriseId=" + enterprise)).isEmpty();
            assertThat(get(elsewhere, CERTIFICATES + "/" + id).statusCode()).isEqualTo(200);
        }

        @Test
        void enterpriseDoesNotSeeOthersCertificates() {
            var id = issued(supervisor, person, "ELECTRICAL", inDays(0));
            var owner = Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));

            assertThat(listed(owner, "")).isEmpty();
            assertThat(listed(owner, "?personId=" + person)).isEmpty();
            assertProblem(get(owner, CERTIFICATES + "/" + id), 404, "not-found");
        }

        private List<String> listed(String token, String query) {
            var answer = get(token, CERTIFICATES + query);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath().getList("items.id", String.class);
        }
    }

    private static List<String> clocks(UUID certificate) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select concat_ws(' ', kind, state, (due_at at time zone 'Asia/Shanghai' - interval '1"
                            + " second')::date) from clock where subject_id = ? order by kind, id",
                    certificate);
        }
    }
}
