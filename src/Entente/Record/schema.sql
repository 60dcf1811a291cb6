-- The record: every table in one place. Plain SQL that DuckDB and PostgreSQL both run.
-- Missing is not zero: a value that was not given is NULL, a flow that was not listed has no row.

-- A version of a dataset; every other table names the one its rows come from.
CREATE TABLE dataset (
    id          VARCHAR NOT NULL PRIMARY KEY,  -- short id: baci-pairs, unga-votes ...
    name        VARCHAR NOT NULL,
    version     VARCHAR NOT NULL,
    publisher   VARCHAR NOT NULL,
    released    DATE,                          -- the day by which this version was out (the month's last where only the month is known); NULL where not known
    licence     VARCHAR NOT NULL,
    url         VARCHAR NOT NULL,
    citation    VARCHAR NOT NULL,
    note        VARCHAR NOT NULL,              -- traps a careful reader must know; empty for none
    file        VARCHAR NOT NULL,              -- the files its rows were loaded from, separated by blanks
    sha256      VARCHAR NOT NULL,              -- of each of these files, in the same order
    rows        BIGINT NOT NULL                -- in all tables together
);

-- What the record was made with: one row.
CREATE TABLE record_version (
    schema_sha256   VARCHAR NOT NULL,          -- of this text
    manifest_sha256 VARCHAR NOT NULL           -- of the starter figures' manifest
);

-- Goods trade between two states in a year, one row a dataset, a direction and a reporting side.
CREATE TABLE trade_total (
    dataset     VARCHAR NOT NULL,
    exporter    VARCHAR NOT NULL,              -- ISO alpha-3
    importer    VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    reporter    VARCHAR NOT NULL,              -- exporter, importer, or reconciled
    value       DOUBLE NOT NULL,
    currency    VARCHAR NOT NULL               -- ISO 4217
);

-- A state's goods trade with the whole world in a year.
CREATE TABLE trade_world (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    flow        VARCHAR NOT NULL,              -- export or import
    value       DOUBLE NOT NULL,
    currency    VARCHAR NOT NULL
);

-- Trade between two states by product and year.
CREATE TABLE trade_product (
    dataset     VARCHAR NOT NULL,
    exporter    VARCHAR NOT NULL,
    importer    VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    product     VARCHAR NOT NULL,              -- six digits of the Harmonized System, leading zeros kept
    value_usd   DOUBLE NOT NULL,
    tonnes      DOUBLE                         -- NULL where no quantity is given
);

-- Trade between two states by month.
CREATE TABLE trade_month (
    dataset     VARCHAR NOT NULL,
    exporter    VARCHAR NOT NULL,
    importer    VARCHAR NOT NULL,
    month       DATE NOT NULL,                 -- first day of the month
    product     VARCHAR NOT NULL,              -- six digits, or TOTAL
    value       DOUBLE NOT NULL,
    currency    VARCHAR NOT NULL
);

-- Crude oil imports by origin and month, with barrels.
CREATE TABLE crude_import (
    dataset     VARCHAR NOT NULL,
    importer    VARCHAR NOT NULL,
    origin      VARCHAR NOT NULL,
    month       DATE NOT NULL,
    value_usd   DOUBLE NOT NULL,
    barrels     DOUBLE NOT NULL
);

-- Commodity benchmark prices by month.
CREATE TABLE commodity_price (
    dataset     VARCHAR NOT NULL,
    commodity   VARCHAR NOT NULL,              -- crude-brent, gas-europe, lng-japan, coal-australia, wheat-us-hrw ...
    month       DATE NOT NULL,
    price       DOUBLE NOT NULL,
    unit        VARCHAR NOT NULL               -- USD/bbl, USD/mmbtu, USD/t, USD/kg ...
);

-- Which six-digit code of one revision of the Harmonized System corresponds to which of another.
CREATE TABLE product_map (
    dataset         VARCHAR NOT NULL,
    nomenclature    VARCHAR NOT NULL,          -- HS22
    product         VARCHAR NOT NULL,
    to_nomenclature VARCHAR NOT NULL,          -- HS17
    to_product      VARCHAR NOT NULL,
    relationship    VARCHAR NOT NULL,          -- 1:1, 1:n one code became several, n:1 several became one, n:n
    chosen          BOOLEAN NOT NULL,          -- true for the one code that the product is read as
    exact           BOOLEAN NOT NULL           -- false where the other code may hold a part of a code that was divided
);

-- Groups of six-digit products, such as the Common High Priority List by tier.
CREATE TABLE product_list (
    dataset     VARCHAR NOT NULL,
    list        VARCHAR NOT NULL,              -- common-high-priority
    tier        VARCHAR NOT NULL,
    hs2022      VARCHAR NOT NULL,
    hs2017      VARCHAR NOT NULL,
    exact       BOOLEAN NOT NULL               -- false where the HS2017 code is wider than the listed one
);

CREATE TABLE gdp (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    value_usd   DOUBLE NOT NULL
);

-- Roll calls. For the Security Council only votes that were not unanimous are listed one by one.
CREATE TABLE roll_call (
    dataset     VARCHAR NOT NULL,
    id          VARCHAR NOT NULL,              -- unique over all datasets
    body        VARCHAR NOT NULL,              -- UNGA or UNSC
    symbol      VARCHAR NOT NULL,              -- A/RES/ES-11/1, S/2022/155 ...; may be empty
    part        VARCHAR NOT NULL,              -- whole, or paragraph, amendment: votes on parts share the symbol of the whole
    date        DATE NOT NULL,
    session     VARCHAR NOT NULL,              -- 74, ES-11; empty for the Security Council
    title       VARCHAR NOT NULL,
    subjects    VARCHAR NOT NULL,              -- separated by |
    outcome     VARCHAR NOT NULL               -- adopted, vetoed, failed; empty where not given
);

-- All votes of the Security Council in a year, counted; the contested ones stand in roll_call one by one.
CREATE TABLE security_council_year (
    dataset             VARCHAR NOT NULL,
    year                INTEGER NOT NULL,
    resolutions_adopted INTEGER,               -- NULL where not known, here and below
    adopted_unanimously INTEGER,
    vetoed_drafts       INTEGER
);

CREATE TABLE vote (
    roll_call   VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    choice      VARCHAR NOT NULL               -- Y, N, A; P present and not voting; no row for absent
);

-- What a roll call is about, as far as that has been classified.
CREATE TABLE roll_call_topic (
    dataset     VARCHAR NOT NULL,
    symbol      VARCHAR NOT NULL,
    topic       VARCHAR NOT NULL,
    subjects    VARCHAR NOT NULL,              -- states it is about, separated by |
    against     VARCHAR NOT NULL,              -- state whose conduct it condemns; empty for none
    kind        VARCHAR NOT NULL,              -- condemns, demands, calls, status, other
    source      VARCHAR NOT NULL
);

CREATE TABLE treaty (
    dataset     VARCHAR NOT NULL,
    id          VARCHAR NOT NULL,
    name        VARCHAR NOT NULL,
    institution VARCHAR NOT NULL,
    aliases     VARCHAR NOT NULL,              -- other names, separated by |
    opened      VARCHAR NOT NULL,
    coverage_to VARCHAR NOT NULL,              -- the actions are listed up to this day
    complete    BOOLEAN NOT NULL,              -- true when a state without an action is not a party
    source      VARCHAR NOT NULL
);

CREATE TABLE treaty_action (
    dataset     VARCHAR NOT NULL,
    treaty      VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    action      VARCHAR NOT NULL,              -- signature, ratification, accession, acceptance, approval, succession, joined, withdrawal-notified, withdrawal-effective, left, suspended, unsigned
    date        VARCHAR NOT NULL,              -- yyyy-MM-dd, or yyyy-MM or yyyy where no more is known
    source      VARCHAR NOT NULL
);

CREATE TABLE warrant (
    dataset     VARCHAR NOT NULL,
    court       VARCHAR NOT NULL,
    person      VARCHAR NOT NULL,
    aliases     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    role        VARCHAR NOT NULL,
    issued      VARCHAR NOT NULL,
    made_public VARCHAR NOT NULL,
    ended       VARCHAR NOT NULL,
    end_reason  VARCHAR NOT NULL,
    charges     VARCHAR NOT NULL,
    obligation  VARCHAR NOT NULL,              -- treaty whose parties must arrest; empty for none
    source      VARCHAR NOT NULL
);

CREATE TABLE recognition (
    dataset         VARCHAR NOT NULL,
    recogniser      VARCHAR NOT NULL,          -- today's state
    recognised      VARCHAR NOT NULL,
    event           VARCHAR NOT NULL,          -- recognition, diplomatic-relations, relations-broken, relations-restored, recognition-withdrawn, not-recognised
    date            VARCHAR NOT NULL,
    recogniser_then VARCHAR NOT NULL,          -- the state that acted then, where it is another; else empty
    recognised_then VARCHAR NOT NULL,
    note            VARCHAR NOT NULL,
    source          VARCHAR NOT NULL
);

CREATE TABLE office (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,              -- empty for an international organisation
    office      VARCHAR NOT NULL,              -- head-of-state, head-of-government, party-leader ...
    title       VARCHAR NOT NULL,
    person      VARCHAR NOT NULL,
    aliases     VARCHAR NOT NULL,
    term        INTEGER,                       -- the person's how-manieth term in it; NULL where not counted
    started     VARCHAR NOT NULL,
    ended       VARCHAR NOT NULL,              -- empty while it runs
    source      VARCHAR NOT NULL
);

CREATE TABLE land_border (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,              -- both directions are listed
    neighbour   VARCHAR NOT NULL,
    since       VARCHAR NOT NULL,
    until       VARCHAR NOT NULL               -- empty while it stands
);

-- States that no land border joins and that lie across water from each other.
CREATE TABLE sea_neighbour (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,              -- both directions are listed
    neighbour   VARCHAR NOT NULL,
    since       VARCHAR NOT NULL,
    until       VARCHAR NOT NULL,              -- empty while it stands
    miles       INTEGER NOT NULL               -- at most so many nautical miles of water: 12, 24, 150 or 400
);

-- States that hold or held nuclear weapons.
CREATE TABLE nuclear_state (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    since       VARCHAR NOT NULL,
    until       VARCHAR NOT NULL,              -- empty while it holds them
    basis       VARCHAR NOT NULL,              -- in whose words: the treaty, its own declaration, a presumption
    source      VARCHAR NOT NULL
);

-- Political regimes by type.
CREATE TABLE regime (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    since       DATE NOT NULL,
    until       DATE NOT NULL,                 -- the last day that the dataset speaks for
    type        VARCHAR NOT NULL,              -- party-based, personal, military, monarchy, parliamentary, presidential ...
    class       VARCHAR NOT NULL               -- autocracy, democracy, other
);

-- Alliance obligations between two states in a year (ATOP).
CREATE TABLE alliance (
    dataset         VARCHAR NOT NULL,
    state           VARCHAR NOT NULL,          -- both directions are listed
    ally            VARCHAR NOT NULL,
    year            INTEGER NOT NULL,
    defence         BOOLEAN NOT NULL,
    offence         BOOLEAN NOT NULL,
    neutrality      BOOLEAN NOT NULL,
    non_aggression  BOOLEAN NOT NULL,
    consultation    BOOLEAN NOT NULL
);

-- Diplomatic missions of one state at another in a year.
CREATE TABLE diplomatic_exchange (
    dataset     VARCHAR NOT NULL,
    sender      VARCHAR NOT NULL,
    host        VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    level       VARCHAR NOT NULL               -- none, charge-d-affaires, minister, ambassador, other
);

-- Deliveries of major arms.
CREATE TABLE arms_transfer (
    dataset     VARCHAR NOT NULL,
    supplier    VARCHAR NOT NULL,
    recipient   VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    tiv_millions DOUBLE NOT NULL               -- trend-indicator value, not a price; 0 is more than nothing and less than half a million
);

-- What lies between two states apart from trade: distance, border, language, colonial past.
CREATE TABLE tie (
    dataset         VARCHAR NOT NULL,
    origin          VARCHAR NOT NULL,
    destination     VARCHAR NOT NULL,
    year            INTEGER,                   -- NULL where it does not change by year
    distance_km     DOUBLE,
    contiguous      BOOLEAN,
    common_language BOOLEAN,
    colonial        BOOLEAN
);

-- A published indicator of a state.
CREATE TABLE indicator (
    dataset     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    indicator   VARCHAR NOT NULL,              -- the publisher's code: NY.GDP.PCAP.CD
    value       DOUBLE NOT NULL
);

-- Events between two states as coded by machine from the news: leads, never proof.
CREATE TABLE event (
    dataset     VARCHAR NOT NULL,
    id          VARCHAR NOT NULL,
    date        DATE NOT NULL,
    actor       VARCHAR NOT NULL,
    target      VARCHAR NOT NULL,
    code        VARCHAR NOT NULL,              -- CAMEO event code, leading zeros kept
    goldstein   DOUBLE,                        -- -10 (conflict) to 10 (cooperation)
    mentions    INTEGER NOT NULL,
    tone        DOUBLE,
    url         VARCHAR NOT NULL
);
