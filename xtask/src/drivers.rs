//! The browsers' drivers: started on free ports, ended when dropped.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context as _, bail};

/// A driver that runs until this value goes, whatever the reason.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
    /// Where its browsers keep what is theirs.
    profiles: PathBuf,
    /// What it draws on, if it needs one of its own.
    _screen: Option<Screen>,
}

/// A screen that nobody sees.
#[derive(Debug)]
struct Screen(Child);

/// Makes the bar of WebKitGTK's browser, which is 447 pixels wide as it comes,
/// so narrow that the window can be a phone's.
const NARROW: &str = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; } \
                      button, entry image { font-size: 1px; }";

impl Driver {
    /// Starts Chromium's driver.
    pub(crate) fn chromium() -> anyhow::Result<Self> {
        let port = free_port()?;
        let mut driver = Command::new("chromedriver");
        driver.arg(format!("--port={port}")).arg("--log-level=SEVERE");
        Self::start(driver, port, None)
    }

    /// Starts Firefox's driver, which is not Debian's but ours.
    pub(crate) fn firefox(geckodriver: &Path) -> anyhow::Result<Self> {
        let (port, socket) = (free_port()?, free_port()?);
        let mut driver = Command::new(geckodriver);
        driver.arg(format!("--port={port}")).arg(format!("--websocket-port={socket}"));
        // Only so can a test say what the reader prefers.
        driver.arg("--allow-system-access");
        Self::start(driver, port, None)
    }

    /// Starts WebKitGTK's driver on a screen of its own; `settings` is a folder it may fill.
    pub(crate) fn webkit(settings: &Path) -> anyhow::Result<Self> {
        let style = settings.join("gtk-3.0/gtk.css");
        fs::create_dir_all(style.parent().context("a file lies in a folder")?)?;
        fs::write(style, NARROW)?;
        let (screen, display) = Screen::start()?;
        let port = free_port()?;
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}"));
        driver.env("DISPLAY", display).env("XDG_CONFIG_HOME", settings);
        driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env_remove("WAYLAND_DISPLAY");
        Self::start(driver, port, Some(screen))
    }

    /// Where the driver listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn start(mut driver: Command, port: u16, screen: Option<Screen>) -> anyhow::Result<Self> {
        let name = driver.get_program().to_string_lossy().into_owned();
        let profiles = env::temp_dir().join(format!("casualty-chart-{port}"));
        fs::create_dir_all(&profiles)?;
        let child = driver
            .env("TMPDIR", &profiles)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            // Firefox speaks much of its own affairs there.
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        let this = Self { child, port, profiles, _screen: screen };
        for _ in 0..200 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(this);
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("{name} does not listen on port {port} after 10 seconds")
    }
}

impl Screen {
    /// Starts a screen and gives its name.
    fn start() -> anyhow::Result<(Self, String)> {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let server = server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut this = Self(server.spawn().context("Xvfb does not start")?);
        let mut number = String::new();
        let told = this.0.stdout.take().context("Xvfb has no output")?;
        BufReader::new(told).read_line(&mut number)?;
        let number: u32 = number.trim().parse().context("Xvfb names no display")?;
        Ok((this, format!(":{number}")))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is killed leaves its browsers behind, and checks leave them open.
        let browsers = children(self.child.id());
        if !browsers.is_empty() {
            let _ = Command::new("sh").args(["-c", "kill \"$@\"", "kill"]).args(browsers).status();
        }
        // Ended in time, they do not write anew what is taken away below.
        for _ in 0..40 {
            if children(self.child.id()).is_empty() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        // It may have ended by itself, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profiles);
    }
}

/// The processes that a process has started, where the system tells.
fn children(of: u32) -> Vec<String> {
    let threads = fs::read_dir(format!("/proc/{of}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|one| fs::read_to_string(one.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
