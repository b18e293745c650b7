export default {
  home: 'Home', workbench: 'Workbench', mine: 'Me', messages: 'Messages', tasks: 'Services', login: 'Log in', logout: 'Log out', retry: 'Try again', reload: 'Reload', later: 'Later',
  search: 'Search', reset: 'Reset', more: 'More', less: 'Less', confirm: 'OK', cancel: 'Cancel', save: 'Save', submit: 'Submit', previous: 'Back', next: 'Next',
  back: 'Back', close: 'Close', all: 'All', choose: 'Choose', input: 'Enter', none: 'None', yes: 'Yes', no: 'No', operations: 'Actions', export: 'Export', print: 'Print',
  loading: 'Loading', total: '{n} in total', chosen: '{n} selected', chooseWhole: 'Select all {n}', clearChosen: 'Clear', empty: 'Nothing here yet', emptyFiltered: 'Nothing matches these filters',
  changePassword: 'Change password', menu: 'Menu', fold: 'Fold menu', unfold: 'Unfold menu', userMenu: 'User menu', newVersion: 'A newer version is here; reload to use it', trace: 'Reference: {id}',
  govLogin: 'Government', orgLogin: 'Institutions', webLogin: 'Public', skip: 'Skip to content', language: '中文', saved: 'Saved', done: 'Done',
  unsaved: 'What you typed is not saved. Leave?', history: 'History', flow: 'Procedure', detail: 'Details', error: 'Something went wrong',
}
