import { Button } from 'antd';
import { Link } from 'wouter';
import type { Output } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { addressOf, goTo } from '../../ui/address.ts';
import { Chart } from '../../ui/chart.tsx';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { countText, percentText } from '../../ui/number-text.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { causesDrawing, taskAddress, townsDrawing, townTotals } from './home-figures.ts';
import { HOME } from './text.ts';

type Home = Output<'reports.home'>;
/** Height of a town's line in px: its bar stands in the same line (screens.css). */
const TOWN_ROW = 27;

/** First screen: where the county stands, and what is left to do; every figure opens its list. */
export function HomePage() {
  const home = useQuery('reports.home', {});
  return (
    <Page title={HOME.title}>
      <Loaded query={home}>{(value) => (value.households === 0 ? <FirstSteps /> : <Overview home={value} />)}</Loaded>
    </Page>
  );
}

function FirstSteps() {
  return (
    <Panel>
      <EmptyState
        title={HOME.start}
        hint={HOME.startHint}
        actions={
          <>
            <Button type="primary" onClick={() => goTo('/imports')}>
              {HOME.toImport}
            </Button>
            <Button onClick={() => goTo('/households/new')}>{HOME.toRegister}</Button>
          </>
        }
      />
    </Panel>
  );
}

function Overview({ home }: { home: Home }) {
  return (
    <>
      <Figures home={home} />
      <div className="columns columns-wide home-row">
        <TownsPanel home={home} />
        <div>
          <TasksPanel home={home} />
          <Panel title={HOME.causes}>
            <Chart
              label={HOME.causesChart}
              drawing={causesDrawing(home.causes)}
              height={Math.max(120, home.causes.length * 24 + 20)}
              onPick={(cause) => goTo(addressOf('/households', { cause }))}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

function Figures({ home }: { home: Home }) {
  const against = (value: number, control: number | null) =>
    control === null ? (
      <Link href="/villages?tab=totals">{HOME.noControl}</Link>
    ) : (
      <>
        {HOME.control(control, home.controlStatus)}
        <br />
        <strong>{HOME.difference(value - control)}</strong>
      </>
    );
  return (
    <div className="figures">
      <Figure
        name={HOME.figures.households}
        value={home.households}
        unit={HOME.unit.households}
        to="/households"
        note={against(home.households, home.controlHouseholds)}
      />
      <Figure
        name={HOME.figures.persons}
        value={home.persons}
        unit={HOME.unit.persons}
        to="/households"
        note={against(home.persons, home.controlPersons)}
      />
      <Figure
        name={HOME.figures.villages}
        value={home.poorVillages}
        unit={HOME.unit.villages}
        to="/villages?poor=yes"
        note={HOME.ofVillages(home.villages)}
      />
      <Figure
        name={HOME.figures.covered}
        value={home.covered}
        unit={HOME.unit.households}
        to="/households?missing=helper"
        note={HOME.ofDue(home.due, home.due - home.covered)}
      />
      <Figure
        name={HOME.figures.letters}
        value={home.lettersIssued}
        unit={HOME.unit.letters}
        to="/households?missing=letter"
        note={HOME.ofLetters(home.lettersDue, home.lettersDue - home.lettersIssued)}
      />
    </div>
  );
}

function Figure(given: { name: string; value: number; unit: string; to: string; note: React.ReactNode }) {
  return (
    <div className="figure">
      <span>{given.name}</span>
      <Link href={given.to} className="figure-value">
        {countText(given.value)}
        <span className="figure-unit">{given.unit}</span>
      </Link>
      <span className="figure-note">{given.note}</span>
    </div>
  );
}

function TasksPanel({ home }: { home: Home }) {
  const tasks = home.tasks.filter((task) => task.count > 0);
  return (
    <Panel title={HOME.tasks} extra={<span className="hint">{HOME.tasksHint}</span>} className="panel-flush">
      {tasks.length === 0 && <p className="panel-empty">{HOME.noTasks}</p>}
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task.key}>
            <Link href={taskAddress(task)}>{HOME.taskNames[task.key] ?? task.key}</Link>
            <strong>{countText(task.count)}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TownsLegend() {
  return (
    <span className="towns-legend">
      <span>
        <i />
        {HOME.covered}
      </span>
      <span className="is-left">
        <i />
        {HOME.notCovered}
      </span>
    </span>
  );
}

function TownsPanel({ home }: { home: Home }) {
  const total = townTotals(home.towns);
  const open = (name: string) => {
    const town = home.towns.find((each) => each.name === name);
    if (town) goTo(addressOf('/households', { areaId: town.areaId }));
  };
  return (
    <Panel title={HOME.towns} extra={<TownsLegend />} className="panel-flush">
      <div className="towns">
        <table className="plain-table towns-table">
          <thead>
            <tr>
              <th>{HOME.town}</th>
              <th className="right">{HOME.households}</th>
              <th className="right">{HOME.persons}</th>
              <th className="right">{HOME.coverage}</th>
            </tr>
          </thead>
          <tbody>
            {home.towns.map((town) => (
              <tr key={town.areaId}>
                <td>
                  <Link href={addressOf('/households', { areaId: town.areaId })}>{town.name}</Link>
                </td>
                <td className="right">{countText(town.households)}</td>
                <td className="right">{countText(town.persons)}</td>
                <td className="right">{percentText(town.covered, town.households)}</td>
              </tr>
            ))}
            <tr className="total-row">
              <td>{HOME.total}</td>
              <td className="right">{countText(total.households)}</td>
              <td className="right">{countText(total.persons)}</td>
              <td className="right">{percentText(total.covered, total.households)}</td>
            </tr>
          </tbody>
        </table>
        <div className="towns-bars">
          <Chart
            label={HOME.townsChart}
            drawing={townsDrawing(home.towns)}
            height={home.towns.length * TOWN_ROW}
            onPick={open}
          />
        </div>
      </div>
    </Panel>
  );
}
